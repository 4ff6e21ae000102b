package dev.juga.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The demo's scripts come apart into the statements that their authors meant. */
class DemoScriptTest {
  private static final Pattern FIRST_WORD =
      Pattern.compile("(CREATE|INSERT|UPDATE|DELETE|ALTER|SET|USE) [^\\n]*.*", Pattern.DOTALL);

  @Test
  void everyApplicationCreatesTheSchemasThatItNames() {
    for (DemoApplication application : DemoApplication.values()) {
      List<String> created = new ArrayList<>();
      for (String statement : DemoScript.statements(application.script())) {
        if (statement.startsWith("CREATE DATABASE ")) {
          created.add(statement.split(" ", -1)[2]);
        }
      }
      assertThat(created).isEqualTo(application.schemas());
    }
  }

  @Test
  void tenSchemasAndNoneTwice() {
    assertThat(DemoApplication.allSchemas()).hasSize(10).doesNotHaveDuplicates();
  }

  @Test
  void aStatementHasNeitherIntroductionNorFinalSemicolon() {
    assertThat(everyStatement()).hasSizeGreaterThan(200);
    assertThat(everyStatement())
        .allSatisfy(statement -> assertThat(statement).matches(FIRST_WORD))
        .noneMatch(statement -> statement.endsWith(";"));
  }

  @Test
  void bodiesStayWhole() {
    assertThat(everyStatement())
        .filteredOn(statement -> statement.contains("PROCEDURE cancel_order"))
        .singleElement()
        .asString()
        .contains("-- 在庫を戻してから取り消す; the text below has a ; in it")
        .endsWith("END");
  }

  @Test
  void frameworkTablesAreThereForEveryApplication() {
    for (DemoApplication application : DemoApplication.values()) {
      assertThat(DemoScript.statements(application.script()))
          .filteredOn(statement -> statement.startsWith("CREATE TABLE users "))
          .hasSize(1);
    }
  }

  @Test
  void nothingThatDiffersFromRunToRun() {
    assertThat(everyStatement())
        .filteredOn(statement -> statement.startsWith("INSERT") || statement.startsWith("UPDATE"))
        .noneMatch(statement -> statement.matches("(?is).*\\b(NOW|RAND|UUID|SYSDATE)\\(.*"));
  }

  private static List<String> everyStatement() {
    List<String> statements = new ArrayList<>();
    for (DemoApplication application : DemoApplication.values()) {
      statements.addAll(DemoScript.statements(application.script()));
    }
    return statements;
  }
}
