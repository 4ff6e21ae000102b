package dev.juga.it.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.juga.embedded.ServerBuild;
import dev.juga.failure.ExitCode;
import dev.juga.failure.Failure;
import dev.juga.it.migrate.CaseScript;
import dev.juga.it.migrate.TwoServers;
import dev.juga.it.servers.LimitedAccount;
import dev.juga.it.servers.TestServers;
import dev.juga.mysql.Server;
import dev.juga.mysql.objects.DefinitionOptions;
import dev.juga.schema.Identifier;
import dev.juga.schema.Selection;
import dev.juga.verdict.DefinitionDifference;
import dev.juga.verdict.DifferenceKind;
import dev.juga.verify.definitions.DefinitionComparison;
import dev.juga.verify.definitions.DefinitionFindings;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What a migration made is what its source defines, whatever the source's version; and every
 * property that is changed on the target behind its back is found and named.
 */
class DefinitionsComparisonIT {
  private static final String SCHEMA = "definitions_compared";
  private static final ServerBuild NEWEST = ServerBuild.MYSQL_8_0_31;

  static List<CaseScript> cases() throws IOException {
    List<CaseScript> cases = new ArrayList<>();
    for (ServerBuild build :
        List.of(ServerBuild.MYSQL_5_7_22, ServerBuild.MARIADB_10_2_11, NEWEST)) {
      cases.addAll(CaseScript.forServer(build));
    }
    return cases;
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void whatWasMigratedIsTheSame(CaseScript script) {
    try (TwoServers servers = new TwoServers(script.server())) {
      script.schemas().forEach(servers::with);
      servers.onSource(script.statements());
      script.accounts().forEach(name -> servers.onTarget("CREATE USER IF NOT EXISTS " + name));
      servers.migrate(script.convertsEngines());
      DefinitionFindings findings = compared(servers, script.schemas());
      assertThat(findings.differences()).isEmpty();
      assertThat(findings.compared()).isGreaterThan(5);
      if (!script.rewritten().isEmpty()) {
        assertThat(findings.rewrites()).as("what was changed on purpose is listed").isNotEmpty();
      }
    }
  }

  private static DefinitionFindings compared(TwoServers servers, List<String> schemas) {
    return compared(servers.source(), servers.target(), schemas, DefinitionOptions.DEFAULT);
  }

  private static DefinitionFindings compared(
      Server source, Server target, List<String> schemas, DefinitionOptions options) {
    Selection selection =
        Selection.of(schemas.stream().map(Identifier::quoted).toList(), List.of());
    return DefinitionComparison.of(source, target, selection, options, false);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("dev.juga.it.verify.DefinitionChange#all")
  void aChangeOnTheTargetIsFoundAndNamed(DefinitionChange change) {
    try (TwoServers servers = new TwoServers(NEWEST)) {
      servers.with(SCHEMA);
      servers.onSource(DefinitionChange.everything(SCHEMA));
      servers.onTarget(DefinitionChange.everything(SCHEMA));
      servers.onTarget(change.statements(SCHEMA));
      List<DefinitionDifference> found = compared(servers, List.of(SCHEMA)).differences();
      assertThat(found)
          .extracting(DefinitionDifference::kind, DefinitionDifference::object)
          .as("only what was changed")
          .containsOnly(tuple(change.kind(), change.object(SCHEMA)));
      assertThat(found)
          .extracting(DefinitionDifference::property)
          .contains(change.property())
          .hasSizeLessThanOrEqualTo(2);
    }
  }

  @Test
  void withoutAChangeThereIsNoDifference() {
    try (TwoServers servers = new TwoServers(NEWEST)) {
      servers.with(SCHEMA);
      servers.onSource(DefinitionChange.everything(SCHEMA));
      servers.onTarget(DefinitionChange.everything(SCHEMA));
      DefinitionFindings findings = compared(servers, List.of(SCHEMA));
      assertThat(findings.differences()).isEmpty();
      assertThat(findings.rewrites()).isEmpty();
      assertThat(findings.compared()).isGreaterThan(40);
    }
  }

  @Test
  void aSchemaThatIsMissingIsToldOnceAndSoIsOneThatIsExtra() {
    try (TwoServers servers = new TwoServers(NEWEST)) {
      servers.with(SCHEMA).with(SCHEMA + "_2");
      servers.onSource(DefinitionChange.everything(SCHEMA));
      servers.onTarget(DefinitionChange.everything(SCHEMA + "_2"));
      assertThat(compared(servers, List.of(SCHEMA, SCHEMA + "_2")).differences())
          .containsExactlyInAnyOrder(
              new DefinitionDifference(
                  DifferenceKind.SCHEMA,
                  "schema " + SCHEMA,
                  "existence",
                  "only on the source",
                  null),
              new DefinitionDifference(
                  DifferenceKind.SCHEMA,
                  "schema " + SCHEMA + "_2",
                  "existence",
                  null,
                  "only on the target"));
    }
  }

  @Test
  void anotherEngineIsARewriteOnlyWhereItIsWhatTheMigrationMakes() {
    try (TwoServers servers = new TwoServers(NEWEST)) {
      servers.with(SCHEMA);
      String create = "CREATE TABLE " + SCHEMA + ".t (a INT PRIMARY KEY) ENGINE=";
      servers.onSource("CREATE SCHEMA " + SCHEMA, create + "MyISAM");
      servers.onTarget("CREATE SCHEMA " + SCHEMA, create + "InnoDB");
      DefinitionFindings converted = compared(servers, List.of(SCHEMA));
      assertThat(converted.differences()).isEmpty();
      assertThat(converted.rewrites())
          .containsExactly("Table " + SCHEMA + ".t: is an InnoDB table now; it was MyISAM.");
      servers.onTarget("DROP TABLE " + SCHEMA + ".t", create + "MEMORY");
      assertThat(compared(servers, List.of(SCHEMA)).differences())
          .containsExactly(
              new DefinitionDifference(
                  DifferenceKind.SCHEMA, "table " + SCHEMA + ".t", "engine", "MyISAM", "MEMORY"));
    }
  }

  @Test
  void anotherDefinerIsARewriteOnlyUnderThePolicy() {
    try (TwoServers servers = new TwoServers(NEWEST)) {
      servers.with(SCHEMA);
      servers.onSource("CREATE SCHEMA " + SCHEMA, view("one@'%'"));
      servers.onTarget("CREATE SCHEMA " + SCHEMA, view("other@'%'"));
      assertThat(compared(servers, List.of(SCHEMA)).differences())
          .containsExactly(
              new DefinitionDifference(
                  DifferenceKind.OBJECT, "view " + SCHEMA + ".v", "definer", "one@%", "other@%"));
      DefinitionFindings mapped =
          compared(
              servers.source(),
              servers.target(),
              List.of(SCHEMA),
              new DefinitionOptions("other@%", false));
      assertThat(mapped.differences()).isEmpty();
      assertThat(mapped.rewrites())
          .containsExactly("The definer of view " + SCHEMA + ".v became other@%; it was one@%.");
    }
  }

  private static String view(String definer) {
    return "CREATE DEFINER=" + definer + " VIEW " + SCHEMA + ".v AS SELECT 1 AS a";
  }

  @Test
  void anAccountThatMayNotSeeEverythingEndsWithoutAVerdict() {
    try (TwoServers servers = new TwoServers(NEWEST);
        LimitedAccount some =
            LimitedAccount.on(TestServers.target(NEWEST), "SELECT, SHOW VIEW, TRIGGER");
        Server limited = some.connect()) {
      servers.with(SCHEMA);
      servers.onSource(DefinitionChange.everything(SCHEMA));
      servers.onTarget(DefinitionChange.everything(SCHEMA));
      assertThatThrownBy(
              () -> compared(servers.source(), limited, List.of(SCHEMA), DefinitionOptions.DEFAULT))
          .isInstanceOf(Failure.class)
          .hasMessageContaining("account on the target")
          .hasMessageContaining("GRANT EVENT ON *.*")
          .extracting(failure -> ((Failure) failure).exitCode())
          .isEqualTo(ExitCode.INCONCLUSIVE);
    }
  }

  @Test
  void aRoutineWhoseBodyIsHiddenEndsWithoutAVerdict() {
    try (TwoServers servers = new TwoServers(NEWEST);
        LimitedAccount some = LimitedAccount.on(TestServers.target(NEWEST), "USAGE")) {
      servers.with(SCHEMA);
      servers.onSource(DefinitionChange.everything(SCHEMA));
      servers.onTarget(DefinitionChange.everything(SCHEMA));
      some.may("SELECT, SHOW VIEW, TRIGGER, EVENT, EXECUTE", SCHEMA);
      try (Server limited = some.connect()) {
        assertThatThrownBy(
                () ->
                    compared(servers.source(), limited, List.of(SCHEMA), DefinitionOptions.DEFAULT))
            .isInstanceOf(Failure.class)
            .hasMessageContaining("may not read the body")
            .hasMessageContaining("SHOW_ROUTINE")
            .extracting(failure -> ((Failure) failure).exitCode())
            .isEqualTo(ExitCode.INCONCLUSIVE);
      }
    }
  }
}
