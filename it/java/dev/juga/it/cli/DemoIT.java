package dev.juga.it.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.juga.demo.DemoApplication;
import dev.juga.it.oracle.Oracle;
import dev.juga.it.oracle.Oracle.Events;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code juga demo}, and what it leaves on both servers. */
class DemoIT {
  private static final ObjectMapper JSON = new ObjectMapper();

  @Test
  void theTenSchemasAreEqualOnBothSides(@TempDir Path folder) throws Exception {
    JugaProcess demo =
        JugaProcess.run(folder, Map.of(), "demo", "--keep", "--dir", "servers", "--output", "json");
    assertThat(demo.exitCode()).as(demo.err()).isZero();
    JsonNode document = JSON.readTree(demo.out());
    try {
      assertThat(document.get("schemas")).hasSize(10);
      assertThat(document.get("verdict").asText()).isEqualTo("MATCH");
      assertThat(document.get("rows").asLong()).isBetween(180_000L, 300_000L);
      try (Connection source = connect(folder.resolve("servers/source/client.cnf"));
          Connection target = connect(folder.resolve("servers/target/client.cnf"))) {
        assertThat(
                Oracle.differences(
                    source, target, DemoApplication.allSchemas(), Events.DISABLED_UNTIL_CUTOVER))
            .isEmpty();
      }
    } finally {
      document.get("running").forEach(server -> end(server.get("pid").asLong()));
    }
  }

  /** With one byte changed behind the copy; it is found to its row and column. */
  @Test
  void aChangedByteIsFoundAndNothingIsLeftBehind(@TempDir Path folder) throws Exception {
    Path temporary = Files.createDirectory(folder.resolve("tmp"));
    JugaProcess demo =
        JugaProcess.run(
            folder,
            Map.of("JAVA_TOOL_OPTIONS", "-Djava.io.tmpdir=" + temporary),
            "demo",
            "--break");
    assertThat(demo.exitCode()).as(demo.err()).isEqualTo(1);
    assertThat(demo.lastLine())
        .startsWith("MISMATCH in 1 of ")
        .contains(": shop.users, ", "report: juga-");
    assertThat(demo.out()).contains("checksums of", "equal on both sides", "changed  id = 4711");
    assertThat(demo.out()).containsPattern("\n +email\n +source  'u\\S+@\\S+\n +target  't\\S+@");
    assertThat(demo.out()).contains("--keep");
    assertThat(entries(temporary)).isEmpty();
    assertThat(entries(folder)).filteredOn(name -> name.matches("juga-.*\\.log")).hasSize(1);
    assertThat(entries(folder)).filteredOn(name -> name.matches("juga-.*\\.html")).hasSize(1);
  }

  private static List<String> entries(Path folder) throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.map(entry -> entry.getFileName().toString()).toList();
    }
  }

  private static Connection connect(Path optionFile) throws IOException, SQLException {
    Properties client = new Properties();
    try (var lines = Files.newBufferedReader(optionFile)) {
      client.load(lines);
    }
    return DriverManager.getConnection(
        "jdbc:mysql://" + client.getProperty("host") + ':' + client.getProperty("port") + '/',
        client.getProperty("user"),
        client.getProperty("password"));
  }

  /** Waits for the end: a server whose folder vanishes while it stops never does. */
  private static void end(long pid) {
    ProcessHandle.of(pid)
        .ifPresent(
            server -> {
              server.destroy();
              server.onExit().orTimeout(60, TimeUnit.SECONDS).join();
            });
  }
}
