package dev.juga.it.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.juga.embedded.ServerBuild;
import dev.juga.it.servers.PlainConnection;
import dev.juga.it.servers.Scratch;
import dev.juga.it.servers.TestServer;
import dev.juga.it.servers.TestServers;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The oracle sees one change of every kind of definition. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OracleDefinitionsIT {
  private static final TestServer SOURCE = TestServers.source(ServerBuild.MYSQL_8_0_31);
  private static final TestServer TARGET = TestServers.target(ServerBuild.MYSQL_8_0_31);

  private final Scratch scratch = Scratch.on(SOURCE, TARGET);
  private final String schema = scratch.name("oracle_definitions");
  private final List<String> schemas = List.of(schema);

  private Connection source;
  private Connection target;

  @BeforeAll
  void createSource() throws SQLException {
    source = PlainConnection.open(SOURCE);
    target = PlainConnection.open(TARGET);
    create(source);
  }

  @BeforeEach
  void bothSidesAreEqual() throws SQLException {
    create(target);
    assertThat(Oracle.differences(source, target, schemas)).isEmpty();
  }

  @AfterAll
  void close() throws SQLException {
    source.close();
    target.close();
    scratch.close();
  }

  static List<DefinitionCase> everyKind() {
    return DefinitionCase.ALL;
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("everyKind")
  void sees(DefinitionCase one) throws SQLException {
    PlainConnection.run(target, one.change().toArray(String[]::new));
    assertThat(definitions(Oracle.Events.AS_ON_SOURCE))
        .anyMatch(text -> text.startsWith(schema + one.sees()));
  }

  @Test
  void letsEventsRestUntilCutoverWhenAskedTo() throws SQLException {
    PlainConnection.run(target, "ALTER EVENT nightly DISABLE");
    assertThat(definitions(Oracle.Events.AS_ON_SOURCE)).isNotEmpty();
    assertThat(definitions(Oracle.Events.DISABLED_UNTIL_CUTOVER)).isEmpty();
  }

  @Test
  void seesAnEventThatWouldRunBeforeCutover() throws SQLException {
    assertThat(definitions(Oracle.Events.DISABLED_UNTIL_CUTOVER))
        .anyMatch(text -> text.contains("nightly (EVENTS) STATUS: DISABLED, on the target ENABLED"))
        .allMatch(text -> text.contains("nightly"));
  }

  @Test
  void allowsACounterThatRanAhead() throws SQLException {
    PlainConnection.run(target, "ALTER TABLE parent AUTO_INCREMENT=101");
    assertThat(definitions(Oracle.Events.AS_ON_SOURCE)).isEmpty();
  }

  @Test
  void seesASchemaThatIsMissing() throws SQLException {
    PlainConnection.run(target, "DROP DATABASE " + schema);
    assertThat(definitions(Oracle.Events.AS_ON_SOURCE))
        .anyMatch(text -> text.equals(schema + " (SCHEMATA): missing on the target"));
  }

  private List<String> definitions(Oracle.Events events) throws SQLException {
    return Oracle.definitions(source, target, schemas, events);
  }

  private void create(Connection side) throws SQLException {
    PlainConnection.run(
        side,
        "DROP DATABASE IF EXISTS " + schema,
        "CREATE DATABASE " + schema + " CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_ai_ci",
        "USE " + schema);
    PlainConnection.run(side, DefinitionCase.CREATE.toArray(String[]::new));
  }
}
