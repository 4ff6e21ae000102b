package dev.juga.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.juga.demo.DemoApplication;
import dev.juga.event.RunListener;
import dev.juga.failure.ExitCode;
import dev.juga.failure.Failure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The demo shows what it did and what remains of it. */
class DemoCommandTest {
  @TempDir Path folder;

  private final FakeStage stage = new FakeStage();

  @Test
  void everyApplicationAndItsSchemasAreNamed() {
    Typed typed = new Typed(folder);

    assertThat(typed.demo(stage, "--dir=data")).isEqualTo(ExitCode.DONE);

    for (DemoApplication application : DemoApplication.values()) {
      assertThat(typed.out())
          .contains(application.title())
          .contains(application.description())
          .contains(String.join(", ", application.schemas()));
    }
    assertThat(typed.out()).contains("3 tables, 30 rows").contains("--keep leaves them running");
    assertThat(typed.out().lines().toList()).last().asString().startsWith("MATCH 10 schemas, ");
    assertThat(stage.asked.orElseThrow().folder()).isEqualTo(folder.resolve("data"));
  }

  @Test
  void aByteThatWasChangedIsShownAndIsTheExitCode() throws IOException {
    Typed typed = new Typed(folder);

    assertThat(typed.demo(stage, "--break", "--dir=data")).isEqualTo(ExitCode.MISMATCH);

    assertThat(stage.asked.orElseThrow().damage()).isTrue();
    assertThat(typed.out()).contains("shop.orders: MISMATCH", "id = 17", "note");
    assertThat(typed.out().lines().toList())
        .last()
        .asString()
        .startsWith("MISMATCH in 1 of 2 tables: shop.orders, ");
    Typed json = new Typed(folder);
    json.demo(stage, "--break", "--dir=data", "--output=json");
    JsonNode document = new ObjectMapper().readTree(json.out());
    assertThat(document.get("exit_code").asInt()).isEqualTo(1);
    assertThat(document.get("verdict").asText()).isEqualTo("MISMATCH");
    assertThat(document.get("digest").isNull()).isTrue();
    assertThat(document.get("comparison").get("tables")).hasSize(2);
  }

  @Test
  void serversThatStayAreShownWithTheirEnd() {
    Typed typed = new Typed(folder);

    typed.demo(stage, "--keep", "--dir=data");

    assertThat(typed.out())
        .contains("mysql --defaults-file=/data/source/client.cnf")
        .contains("mysql --defaults-file=/data/target/client.cnf")
        .contains("kill 11 12")
        .contains("rm -r /data\n");
  }

  @Test
  void jsonNamesWhatRunsOnInDocumentedFields() throws IOException {
    Typed typed = new Typed(folder);
    typed.demo(stage, "--keep", "--dir=data", "--output=json");

    JsonNode document = new ObjectMapper().readTree(typed.out());

    String page = Files.readString(Path.of("src/docs/OUTPUT.md"));
    assertThat(document.get("running")).hasSize(2);
    assertThat(document.get("applications")).hasSize(6);
    for (JsonNode node :
        List.of(document, document.get("running").get(0), document.get("applications").get(0))) {
      assertThat(node.fieldNames()).toIterable().allMatch(name -> page.contains('`' + name + '`'));
    }
  }

  @Test
  void serversOfOnesOwnAreBothOrNone() {
    Typed typed = new Typed(folder);

    assertThat(typed.demo(stage, Typed.SOURCE, "--keep")).isEqualTo(ExitCode.USAGE);

    assertThat(typed.err()).contains("--target is missing").contains("--keep and --dir are for");
    assertThat(stage.asked).isEmpty();
  }

  @Test
  void serversOfOnesOwnAreUsedWithTheirPasswords() {
    Typed typed = new Typed(folder);

    assertThat(typed.demo(stage, Typed.SOURCE, Typed.TARGET)).isEqualTo(ExitCode.DONE);

    assertThat(stage.source.orElseThrow().password().reveal()).isEqualTo("source secret");
    assertThat(typed.out()).contains("The demo's schemas stay on both servers");
  }

  @Test
  void aStopBeforeTheMigrationEndsTheDemoAtItsNextStep() {
    StopBetweenSteps steps = new StopBetweenSteps(RunListener.SILENT);
    steps.stepStarted("one");
    steps.ask();

    assertThatThrownBy(() -> steps.stepStarted("two"))
        .isInstanceOfSatisfying(
            Failure.class,
            failure -> assertThat(failure.exitCode()).isEqualTo(ExitCode.INTERRUPTED));
  }

  @Test
  void aStopReachesWhatIsUnderWaySoonerOrLater() {
    List<String> happened = new ArrayList<>();
    StopBetweenSteps steps = new StopBetweenSteps(RunListener.SILENT);
    steps.ask();
    steps.underWay(() -> happened.add("asked"));
    steps.ask();

    assertThat(happened).containsExactly("asked", "asked");
  }
}
