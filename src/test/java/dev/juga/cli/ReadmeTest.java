package dev.juga.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.juga.failure.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** The README says what is so. */
class ReadmeTest {
  private static String readme;

  @BeforeAll
  static void read() throws IOException {
    readme = Files.readString(Path.of("README.md"));
  }

  private static List<String> found(String regex) {
    List<String> found = new ArrayList<>();
    Matcher matcher = Pattern.compile(regex, Pattern.MULTILINE).matcher(readme);
    while (matcher.find()) {
      found.add(matcher.group(1));
    }
    return found;
  }

  @Test
  void exactlyTwoCommandsDoAllSetUp() {
    assertThat(found("^(\\./mvnw.*)$")).containsExactly("./mvnw -Pdemo package", "./mvnw verify");
  }

  @Test
  void theCheckThatLandsIsTheTestCommand() throws IOException {
    assertThat(Files.readString(Path.of(".ci/run"))).contains("./mvnw --batch-mode verify");
    assertThat(Path.of("mvnw")).isExecutable();
    assertThat(Path.of(".ci/run")).isExecutable();
  }

  @Test
  void everyExitCodeIsExplained() {
    List<String> numbers = new ArrayList<>();
    for (ExitCode code : ExitCode.values()) {
      numbers.add(Integer.toString(code.number()));
    }
    assertThat(found("^\\| (\\d) \\|")).containsExactlyElementsOf(numbers);
  }

  @Test
  void everyOptionExists() {
    CommandLine migrate = new CommandLine(new MigrateCommand(ServerMover::open));
    CommandLine rehearse = new CommandLine(new RehearseCommand(ServerRehearser::open));
    CommandLine verify = new CommandLine(new VerifyCommand(ServerVerifier::open));
    CommandLine preflight = new CommandLine(new PreflightCommand(ServerPreflighter::open));
    CommandLine demo = new CommandLine(new DemoCommand(new ServerStage()));
    CommandLine survey = new CommandLine(new SurveyCommand(ServerSurveyor::open));
    CommandLine report = new CommandLine(new ReportCommand());
    assertThat(found("[ `](--[a-z-]+)"))
        .isNotEmpty()
        .allMatch(
            option ->
                migrate.getCommandSpec().optionsMap().containsKey(option)
                    || rehearse.getCommandSpec().optionsMap().containsKey(option)
                    || preflight.getCommandSpec().optionsMap().containsKey(option)
                    || verify.getCommandSpec().optionsMap().containsKey(option)
                    || demo.getCommandSpec().optionsMap().containsKey(option)
                    || survey.getCommandSpec().optionsMap().containsKey(option)
                    || report.getCommandSpec().optionsMap().containsKey(option));
  }

  @Test
  void everyLinkLeadsSomewhere() {
    assertThat(found("\\]\\(([^)#]+)\\)"))
        .isNotEmpty()
        .allMatch(link -> Files.exists(Path.of(link)));
  }

  @Test
  void nothingIsLeftToFillIn() {
    assertThat(readme).doesNotContain("TODO").doesNotContainPattern("@[A-Z_]+@");
  }
}
