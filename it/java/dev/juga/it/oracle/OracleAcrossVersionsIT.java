package dev.juga.it.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.juga.embedded.ServerBuild;
import dev.juga.it.servers.PlainConnection;
import dev.juga.it.servers.Scratch;
import dev.juga.it.servers.TestServer;
import dev.juga.it.servers.TestServers;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Two servers of different versions say the same of the same definitions, although each spells them
 * its own way; beside every such tolerance a real difference is seen.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OracleAcrossVersionsIT {
  private static final TestServer TARGET = TestServers.target(ServerBuild.MYSQL_8_0_31);
  private static final List<ServerBuild> OLD =
      List.of(ServerBuild.MYSQL_5_7_22, ServerBuild.MYSQL_8_0_15, ServerBuild.MARIADB_10_2_11);

  /** On an old server, and with what it must see when the target has it otherwise. */
  record Step(ServerBuild source, SpellingCase one) {
    @Override
    public String toString() {
      return source + ": " + one;
    }
  }

  private final Map<ServerBuild, Connection> sources = new EnumMap<>(ServerBuild.class);
  private final List<TestServer> servers = new ArrayList<>(List.of(TARGET));
  private Connection target;
  private Scratch scratch;
  private String schema;

  @BeforeAll
  void open() throws SQLException {
    for (ServerBuild build : OLD) {
      servers.add(TestServers.source(build));
    }
    scratch = Scratch.on(servers.toArray(TestServer[]::new));
    schema = scratch.name("spelling");
    for (ServerBuild build : OLD) {
      sources.put(build, PlainConnection.open(TestServers.source(build)));
    }
    target = PlainConnection.open(TARGET);
    PlainConnection.run(target, "SET explicit_defaults_for_timestamp = OFF");
  }

  @AfterAll
  void close() throws SQLException {
    for (Connection source : sources.values()) {
      source.close();
    }
    target.close();
    scratch.close();
  }

  static List<Step> steps() {
    return OLD.stream()
        .flatMap(
            build ->
                SpellingCase.ALL.stream()
                    .filter(one -> one.isKnownBy(build))
                    .map(one -> new Step(build, one)))
        .toList();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("steps")
  void takesTheSameForTheSameAndSeesTheDifference(Step step) throws SQLException {
    Connection source = sources.get(step.source());
    remake(source, step.one().same());
    remake(target, step.one().same());
    assertThat(definitions(source)).isEmpty();
    remake(target, step.one().other());
    assertThat(definitions(source)).anyMatch(text -> text.contains(step.one().sees()));
  }

  private List<String> definitions(Connection source) throws SQLException {
    return Oracle.definitions(source, target, List.of(schema), Oracle.Events.AS_ON_SOURCE);
  }

  private void remake(Connection side, List<String> statements) throws SQLException {
    PlainConnection.run(
        side,
        // The oracle leaves each server's default, in which the next objects would be made.
        "SET NAMES utf8mb4 COLLATE utf8mb4_general_ci",
        "DROP DATABASE IF EXISTS " + schema,
        "CREATE DATABASE " + schema + " CHARACTER SET utf8mb4 COLLATE utf8mb4_general_ci",
        "USE " + schema);
    PlainConnection.run(side, statements.toArray(String[]::new));
    // A current schema would change how 8.0 prints the names in a view.
    PlainConnection.run(side, "USE information_schema");
  }
}
