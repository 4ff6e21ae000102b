package dev.juga.it.oracle;

import static org.assertj.core.api.Assertions.assertThat;

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
  private static final List<String> SCHEMAS = List.of(DefinitionCase.SCHEMA);

  private Connection source;
  private Connection target;

  @BeforeAll
  void createSource() throws SQLException {
    source = OracleServers.source();
    target = OracleServers.target();
    OracleServers.run(source, DefinitionCase.CREATE.toArray(String[]::new));
  }

  @BeforeEach
  void bothSidesAreEqual() throws SQLException {
    OracleServers.run(target, DefinitionCase.CREATE.toArray(String[]::new));
    assertThat(Oracle.differences(source, target, SCHEMAS)).isEmpty();
  }

  @AfterAll
  void close() throws SQLException {
    for (Connection side : List.of(source, target)) {
      OracleServers.run(side, "DROP DATABASE " + DefinitionCase.SCHEMA);
      side.close();
    }
  }

  static List<DefinitionCase> everyKind() {
    return DefinitionCase.ALL;
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("everyKind")
  void sees(DefinitionCase one) throws SQLException {
    OracleServers.run(target, one.change().toArray(String[]::new));
    assertThat(definitions(Oracle.Events.AS_ON_SOURCE))
        .anyMatch(text -> text.startsWith(one.sees()));
  }

  @Test
  void letsEventsRestUntilCutoverWhenAskedTo() throws SQLException {
    OracleServers.run(target, "ALTER EVENT nightly DISABLE");
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
    OracleServers.run(target, "ALTER TABLE parent AUTO_INCREMENT=101");
    assertThat(definitions(Oracle.Events.AS_ON_SOURCE)).isEmpty();
  }

  @Test
  void seesASchemaThatIsMissing() throws SQLException {
    OracleServers.run(target, "DROP DATABASE " + DefinitionCase.SCHEMA);
    assertThat(definitions(Oracle.Events.AS_ON_SOURCE))
        .anyMatch(
            text ->
                text.equals(
                    "oracle_definitions.oracle_definitions (SCHEMATA): missing on the target"));
  }

  private List<String> definitions(Oracle.Events events) throws SQLException {
    return Oracle.definitions(source, target, SCHEMAS, events);
  }
}
