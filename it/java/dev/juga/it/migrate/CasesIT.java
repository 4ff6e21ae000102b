package dev.juga.it.migrate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.juga.embedded.ServerBuild;
import dev.juga.migrate.MigrationResult;
import dev.juga.migrate.TableResult;
import dev.juga.verdict.Verdict;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What the folders of {@code it/cases} make on a source of each build arrives unchanged on MySQL
 * 8.0.31. How a case is written stands at {@link CaseScript}.
 */
class CasesIT {
  private static final int SCHEMAS = 12;

  static List<CaseScript> cases() throws IOException {
    List<CaseScript> cases = new ArrayList<>();
    for (ServerBuild build : ServerBuild.values()) {
      cases.addAll(CaseScript.forServer(build));
    }
    return cases;
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void everythingArrivesUnchanged(CaseScript script) throws SQLException {
    try (TwoServers servers = new TwoServers(script.server())) {
      script.schemas().forEach(servers::with);
      servers.onSource(script.statements());
      script.accounts().forEach(name -> servers.onTarget("CREATE USER IF NOT EXISTS " + name));
      MigrationResult result = servers.migrate(script.convertsEngines());
      assertThat(result.tables()).isNotEmpty();
      assertThat(result.verdict()).isEqualTo(Verdict.MATCH);
      assertThat(result.tables().stream().mapToLong(TableResult::rows).sum()).isPositive();
      assertThat(servers.differences(script.rewritten())).isEmpty();
      if (!script.rewritten().isEmpty()) {
        assertThat(result.rewrites()).as("what was changed on purpose is listed").isNotEmpty();
      }
    }
  }

  @Test
  void everyServerHasTwelveSchemas() throws IOException {
    for (ServerBuild build : ServerBuild.values()) {
      assertThat(CaseScript.forServer(build).stream().flatMap(one -> one.schemas().stream()))
          .as("schemas on " + build)
          .hasSizeGreaterThanOrEqualTo(SCHEMAS)
          .doesNotHaveDuplicates();
    }
  }
}
