package dev.juga.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;

/** What the build wrote down is what picocli would have said. */
class HelpPagesTest {
  private static String page(String name) throws IOException {
    try (InputStream page = HelpPages.class.getResourceAsStream("help/" + name + ".txt")) {
      assertThat(page).as("the page of " + name).isNotNull();
      return new String(page.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void everyCommandHasItsPage() throws IOException {
    CommandLine juga = new Juga(Surroundings.ofProcess(), Juga.verbs()).commandLine();

    assertThat(page("juga")).isEqualTo(juga.getUsageMessage(Ansi.OFF));
    assertThat(juga.getSubcommands()).isNotEmpty();
    for (CommandLine command : juga.getSubcommands().values()) {
      assertThat(page("juga-" + command.getCommandName()))
          .isEqualTo(command.getUsageMessage(Ansi.OFF));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "migrate",
        "migrat --help",
        "juga --help",
        "../help/juga --help",
        "--help migrate",
        "--help --version",
        "migrate --version",
        "migrate --lanes 0 --help"
      })
  void whateverAsksForMoreIsReadInFull(String line) {
    assertThat(HelpPages.show(line.isEmpty() ? new String[0] : line.split(" ", -1))).isFalse();
  }
}
