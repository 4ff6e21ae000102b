package dev.juga.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.juga.embedded.ServerBuild;
import dev.juga.failure.ExitCode;
import dev.juga.it.servers.TestServer;
import dev.juga.it.servers.TestServers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A rehearsal between real servers leaves a forecast, and a later run is set beside it. */
class RehearseIT {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final List<String> SCHEMAS = List.of("it_rehearse", "it_rehearse_more");

  private final TestServer source = TestServers.source(ServerBuild.MYSQL_8_0_31);
  private final TestServer target = TestServers.target(ServerBuild.MYSQL_8_0_31);

  @TempDir private Path folder;

  @BeforeEach
  void fill() {
    drop();
    source.execute(
        "CREATE SCHEMA it_rehearse",
        "CREATE SCHEMA it_rehearse_more",
        "SET cte_max_recursion_depth=100000",
        "CREATE TABLE it_rehearse.orders (id INT PRIMARY KEY, code VARCHAR(30),"
            + " pad VARCHAR(300), KEY (code))",
        "INSERT INTO it_rehearse.orders WITH RECURSIVE r(i) AS (SELECT 1 UNION ALL SELECT i+1"
            + " FROM r WHERE i < 20000) SELECT i, CONCAT('code ', i), REPEAT('x', 200) FROM r",
        "CREATE TABLE it_rehearse.notes (id INT PRIMARY KEY, order_id INT,"
            + " FOREIGN KEY (order_id) REFERENCES it_rehearse.orders (id))",
        "INSERT INTO it_rehearse.notes VALUES (1, 17)",
        "CREATE VIEW it_rehearse.all_orders AS SELECT id FROM it_rehearse.orders",
        "CREATE TABLE it_rehearse_more.orders LIKE it_rehearse.orders",
        "INSERT INTO it_rehearse_more.orders SELECT * FROM it_rehearse.orders",
        "ANALYZE TABLE it_rehearse.orders, it_rehearse.notes, it_rehearse_more.orders");
  }

  @AfterEach
  void drop() {
    for (String schema : SCHEMAS) {
      source.execute("DROP SCHEMA IF EXISTS " + schema);
      target.execute("DROP SCHEMA IF EXISTS " + schema);
    }
    target.execute("DROP SCHEMA IF EXISTS juga_ledger");
  }

  private ExitCode juga(Typed typed, Verb verb, String name, String... options) {
    typed.with("JUGA_SOURCE_PASSWORD", source.password().reveal());
    typed.with("JUGA_TARGET_PASSWORD", target.password().reveal());
    List<String> arguments =
        new ArrayList<>(
            List.of(
                name,
                "--source=mysql://" + source.endpoint(),
                "--target=mysql://" + target.endpoint(),
                "--lanes=2",
                "--chunk-size=1"));
    arguments.addAll(List.of(options));
    return typed.juga(verb, arguments.toArray(String[]::new));
  }

  private ExitCode rehearse(Typed typed, String... options) {
    return juga(typed, new RehearseCommand(ServerRehearser::open), "rehearse", options);
  }

  private Path manifest() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".json")).findFirst().orElseThrow();
    }
  }

  private long number(String sql) {
    return target.ask(session -> session.number(sql));
  }

  @Test
  void everyStepIsForecastAndALaterRunIsSetBesideIt() throws Exception {
    Typed rehearsal = new Typed(folder);

    assertThat(rehearse(rehearsal, "--include=it_rehearse", "--scale=10"))
        .as(rehearsal.err())
        .isEqualTo(ExitCode.DONE);

    assertThat(rehearsal.out()).contains("forecast  the window needs ").contains("\nMATCH ");
    JsonNode evidence = JSON.readTree(manifest().toFile());
    assertThat(evidence.at("/run/proof").asText()).isEqualTo("FULL");
    assertThat(evidence.at("/verdict").asText()).isEqualTo("MATCH");
    JsonNode forecast = evidence.get("forecast");
    List<String> names = new ArrayList<>();
    forecast.get("steps").forEach(step -> names.add(step.get("name").asText()));
    assertThat(names)
        .containsExactly(
            "Connecting",
            "Checking source and target",
            "Reading definitions",
            "Taking the snapshot",
            "Creating schemas and tables",
            "Copying rows",
            "Adding foreign keys",
            "Creating views, routines, triggers and events",
            "Refreshing statistics",
            "Comparing definitions",
            "Comparing rows");
    assertThat(forecast.at("/measured/rows").asLong()).isEqualTo(20_001);
    assertThat(forecast.at("/measured/tables").asLong()).isEqualTo(2);
    for (JsonNode step : forecast.get("steps")) {
      assertThat(step.get("measured").asDouble()).isNotNegative();
      assertThat(step.get("low").asDouble()).isLessThanOrEqualTo(step.get("expected").asDouble());
      assertThat(step.get("high").asDouble())
          .isGreaterThanOrEqualTo(step.get("expected").asDouble());
    }
    // Ten times the rows of what was rehearsed, and of all that --include left out besides.
    assertThat(forecast.at("/production/tables").asLong()).isGreaterThan(2);
    assertThat(forecast.at("/production/bytes").asLong())
        .isGreaterThan(15 * forecast.at("/measured/bytes").asLong());

    Typed migration = new Typed(Files.createDirectory(folder.resolve("night")));
    ExitCode exit =
        juga(
            migration,
            new MigrateCommand(ServerMover::open),
            "migrate",
            "--include=it_rehearse",
            "--drop-existing",
            "--forecast=" + manifest(),
            "--output=json");

    assertThat(exit).as(migration.err()).isEqualTo(ExitCode.DONE);
    JsonNode outcome = JSON.readTree(migration.out()).get("outcome");
    assertThat(outcome.get("run_id").asText()).isEqualTo(evidence.at("/run/id").asText());
    assertThat(outcome.get("seconds").asDouble()).isPositive();
    for (JsonNode step : outcome.get("steps")) {
      boolean compares = step.get("name").asText().startsWith("Comparing");
      assertThat(step.get("seconds").isNull()).as(step.toString()).isEqualTo(compares);
      assertThat(step.get("expected_seconds").isNull()).isFalse();
    }
  }

  @Test
  void aBlockerIsToldAndNothingIsWritten() throws Exception {
    source.execute("CREATE TABLE it_rehearse.log (line INT) ENGINE=MyISAM");
    Typed typed = new Typed(folder);

    assertThat(rehearse(typed, "--include=it_rehearse")).isEqualTo(ExitCode.PREFLIGHT);

    assertThat(typed.out()).contains("it_rehearse.log").contains("BLOCKED by 1 finding");
    assertThat(
            number(
                "SELECT COUNT(*) FROM information_schema.SCHEMATA WHERE SCHEMA_NAME IN"
                    + " ('it_rehearse', 'juga_ledger')"))
        .isZero();
  }
}
