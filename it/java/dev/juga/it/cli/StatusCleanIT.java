package dev.juga.it.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.juga.embedded.ServerBuild;
import dev.juga.it.servers.TestServer;
import dev.juga.it.servers.TestServers;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code juga status} and {@code juga clean} after a run, by the program itself. */
class StatusCleanIT {
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir private Path folder;

  private TestServer from;
  private TestServer to;

  @BeforeEach
  void migrate() throws Exception {
    from = TestServers.source(ServerBuild.MYSQL_8_0_31);
    to = TestServers.target(ServerBuild.MYSQL_8_0_31);
    from.execute(
        "DROP SCHEMA IF EXISTS status_clean",
        "CREATE SCHEMA status_clean",
        "CREATE TABLE status_clean.t (id INT PRIMARY KEY)",
        "INSERT INTO status_clean.t VALUES (1), (2)",
        "CREATE EVENT status_clean.nightly ON SCHEDULE EVERY 1 DAY"
            + " STARTS CURRENT_TIMESTAMP + INTERVAL 1 DAY DO DELETE FROM status_clean.t");
    to.execute("DROP SCHEMA IF EXISTS status_clean", "DROP SCHEMA IF EXISTS juga_ledger");
    JugaProcess juga =
        juga("migrate", "--include=status_clean", "--source=mysql://" + from.endpoint());
    assertThat(juga.exitCode()).as(juga.err()).isZero();
  }

  @AfterEach
  void drop() {
    from.execute("DROP SCHEMA status_clean");
    to.execute("DROP SCHEMA IF EXISTS status_clean", "DROP SCHEMA IF EXISTS juga_ledger");
  }

  private JugaProcess juga(String command, String... more) throws Exception {
    String[] arguments = new String[more.length + 2];
    arguments[0] = command;
    arguments[1] = "--target=mysql://" + to.endpoint();
    System.arraycopy(more, 0, arguments, 2, more.length);
    return JugaProcess.run(
        folder,
        Map.of(
            "JUGA_SOURCE_PASSWORD", from.password().reveal(),
            "JUGA_TARGET_PASSWORD", to.password().reveal()),
        arguments);
  }

  private JsonNode json(JugaProcess juga) throws Exception {
    assertThat(juga.exitCode()).as(juga.err()).isZero();
    return JSON.readTree(juga.out());
  }

  @Test
  void theLedgerStaysWhileAnEventWaits() throws Exception {
    JugaProcess status = juga("status");
    assertThat(status.exitCode()).as(status.err()).isZero();
    assertThat(status.out())
        .containsPattern("state +DONE\\n")
        .containsPattern("tables +1 of 1 complete")
        .containsPattern("moved +2 rows")
        .contains("to be enabled: status_clean.nightly");
    JsonNode run = json(juga("status", "--output=json")).get("runs").get(0);
    assertThat(run.get("state").asText()).isEqualTo("DONE");
    assertThat(run.get("alive").asBoolean()).isFalse();
    assertThat(run.get("rows").asLong()).isEqualTo(2);
    assertThat(run.get("unfinished")).isEmpty();
    assertThat(run.get("events_to_enable")).hasSize(1);
    assertThat(run.get("events_to_enable").get(0).asText()).isEqualTo("status_clean.nightly");

    JugaProcess refused = juga("clean");
    assertThat(refused.exitCode()).isEqualTo(3);
    assertThat(refused.err()).contains("status_clean.nightly", "--force").doesNotContain("\tat ");
    assertThat(json(juga("status", "--output=json")).get("runs")).hasSize(1);

    JugaProcess forced = juga("clean", "--force");
    assertThat(forced.exitCode()).as(forced.err()).isZero();
    assertThat(to.<String>ask(session -> session.text("SHOW DATABASES LIKE 'juga\\_ledger'")))
        .isNull();
    JugaProcess after = juga("status");
    assertThat(after.exitCode()).as(after.err()).isZero();
    assertThat(after.out()).contains("The target has no ledger");
    assertThat(json(juga("status", "--output=json")).get("runs")).isEmpty();
    assertThat(to.<Long>ask(session -> session.number("SELECT COUNT(*) FROM status_clean.t")))
        .as("the copy stays")
        .isEqualTo(2);
  }

  @Test
  void anEventThatIsEnabledHoldsTheLedgerNoLonger() throws Exception {
    to.execute("ALTER EVENT status_clean.nightly ENABLE");
    JsonNode run = json(juga("status", "--output=json")).get("runs").get(0);
    assertThat(run.get("events_to_enable")).isEmpty();
    assertThat(json(juga("clean", "--output=json")).get("removed").asBoolean()).isTrue();
    assertThat(juga("clean").exitCode()).as("there is nothing to remove").isZero();
  }
}
