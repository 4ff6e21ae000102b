package dev.juga.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.juga.failure.ExitCode;
import dev.juga.migrate.MigrateOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A configuration file means what its keys say, and what is wrong with it has a line. */
class ConfigFileTest {
  @TempDir Path folder;

  private final List<MigrateOptions> asked = new ArrayList<>();
  private final Mover.Opening asking =
      (source, target, options, listener) -> {
        asked.add(options);
        return new FakeMover(listener, 1, 0);
      };

  private Typed juga(String yaml, String... more) throws IOException {
    Files.writeString(folder.resolve("juga.yaml"), yaml);
    Typed typed = new Typed(folder);
    List<String> arguments = new ArrayList<>(List.of("migrate", "--config", "juga.yaml"));
    arguments.addAll(List.of(more));
    typed.juga(asking, arguments.toArray(String[]::new));
    return typed;
  }

  @Test
  void theExampleHasEveryKeyAndIsUnderstood() throws IOException {
    String example = Files.readString(Path.of("config/juga.yaml"));
    Typed typed = juga(example);

    assertThat(typed.err()).doesNotContain("juga.yaml, line");
    assertThat(asked).hasSize(1);
    assertThat(asked.get(0).lanes()).isEqualTo(4);
    assertThat(asked.get(0).throttle()).isEqualTo(200);
    assertThat(example.lines().filter(line -> line.matches("[a-z-]+: .*")))
        .extracting(line -> line.replaceAll(":.*", ""))
        .containsExactlyInAnyOrderElementsOf(
            new ConfigFile(
                    "",
                    new picocli.CommandLine(new MigrateCommand(ServerMover::open)).getCommandSpec())
                .keys());
  }

  @Test
  void anOptionWinsOverTheFile() throws IOException {
    juga("lanes: 4\nchunk-size: 2\n", Typed.SOURCE, Typed.TARGET, "--lanes=7");

    assertThat(asked.get(0).lanes()).isEqualTo(7);
    assertThat(asked.get(0).chunkBytes()).isEqualTo(2L << 20);
  }

  @Test
  void everythingWrongIsSaidAtOnceWithItsLine() throws IOException {
    Typed typed =
        juga(
            """
            lanes: 65
            lane: 3
            resume: often
            lanes: 2
            source-password: hunter2
            source: mysql://a:hunter2@h
            """,
            Typed.TARGET,
            "--throttle=much");

    assertThat(asked).isEmpty();
    assertThat(typed.err())
        .contains("juga.yaml, line 1: --lanes must be a whole number from 1 to 64")
        .contains("juga.yaml, line 2: there is no key lane (did you mean lanes?)")
        .contains("juga.yaml, line 3: resume must be true or false")
        .contains("juga.yaml, line 4: lanes stands here a second time")
        .contains("juga.yaml, line 5: a password does not belong")
        .contains("juga.yaml, line 6: --source holds a password")
        .contains("- --throttle must be")
        .contains("7 problems")
        .doesNotContain("hunter2");
  }

  @Test
  void whatIsNoYamlIsOneSentence() throws IOException {
    Typed typed = juga("lanes: 4\ninclude: [a\n", Typed.SOURCE, Typed.TARGET);

    assertThat(typed.err()).contains("this is not YAML").hasLineCount(1);
  }

  @Test
  void aFileThatIsMissingIsNamed() {
    Typed typed = new Typed(folder);

    assertThat(typed.migrate(asking, "--config=gone.yaml")).isEqualTo(ExitCode.USAGE);
    assertThat(typed.err()).contains("gone.yaml cannot be read");
  }
}
