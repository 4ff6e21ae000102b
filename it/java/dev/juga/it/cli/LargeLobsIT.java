package dev.juga.it.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.juga.embedded.EmbeddedServer;
import dev.juga.embedded.ServerBuild;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Values of 64 MB pass two lanes in a heap of 512 MB, byte for byte. */
class LargeLobsIT {
  private static final String SUMS =
      "SELECT id, LENGTH(body), SHA2(body, 256) FROM large_lobs.%s ORDER BY id";

  private static EmbeddedServer start(Path folder, String... options) {
    List<String> all =
        new ArrayList<>(
            List.of(
                "--max-allowed-packet=256M",
                "--innodb-buffer-pool-size=256M",
                "--innodb-log-file-size=512M"));
    all.addAll(List.of(options));
    return EmbeddedServer.start(ServerBuild.MYSQL_8_0_31, folder, all);
  }

  @Test
  void valuesOf64MegabytesOnTwoLanes(@TempDir Path folder) throws Exception {
    try (EmbeddedServer source =
            start(folder.resolve("source"), "--log-bin=binlog", "--server-id=1");
        EmbeddedServer target = start(folder.resolve("target"), "--skip-log-bin")) {
      fill(source);
      JugaProcess migrate =
          JugaProcess.run(
              folder,
              Map.of(
                  "JUGA_SOURCE_PASSWORD", source.password().reveal(),
                  "JUGA_TARGET_PASSWORD", target.password().reveal()),
              "migrate",
              "--include=large_lobs.*",
              "--lanes=2",
              "--source=mysql://root@127.0.0.1:" + source.endpoint().port(),
              "--target=mysql://root@127.0.0.1:" + target.endpoint().port());
      assertThat(migrate.exitCode()).as(migrate.err()).isZero();
      for (String table : List.of("bytes", "texts")) {
        List<String> sums = rows(target, SUMS.formatted(table));
        assertThat(sums).hasSize(4).isEqualTo(rows(source, SUMS.formatted(table)));
        assertThat(sums).allMatch(sum -> sum.contains(" 67108864 "));
      }
    }
  }

  /** Bytes that need escaping, and text of more than one byte; no value equals another. */
  private static void fill(EmbeddedServer source) throws SQLException {
    run(
        source,
        "CREATE SCHEMA large_lobs",
        "CREATE TABLE large_lobs.bytes (id INT PRIMARY KEY, body LONGBLOB)",
        "CREATE TABLE large_lobs.texts (id INT PRIMARY KEY, body LONGTEXT CHARACTER SET utf8mb4)",
        "SET SESSION binlog_format='STATEMENT'");
    for (int id = 1; id <= 4; id++) {
      run(
          source,
          "INSERT INTO large_lobs.bytes VALUES ("
              + id
              + ", REPEAT(X'00095C0A0DFF1A0"
              + id
              + "', 8388608))",
          "INSERT INTO large_lobs.texts VALUES (" + id + ", REPEAT('十駕\\t" + id + "', 8388608))");
    }
    run(source, "ANALYZE TABLE large_lobs.bytes, large_lobs.texts");
  }

  private static Connection connect(EmbeddedServer server) throws SQLException {
    return DriverManager.getConnection(
        "jdbc:mysql://127.0.0.1:" + server.endpoint().port() + "/",
        "root",
        server.password().reveal());
  }

  private static void run(EmbeddedServer server, String... statements) throws SQLException {
    try (Connection connection = connect(server);
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }

  private static List<String> rows(EmbeddedServer server, String sql) throws SQLException {
    try (Connection connection = connect(server);
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      List<String> found = new ArrayList<>();
      while (rows.next()) {
        found.add(rows.getString(1) + ' ' + rows.getString(2) + ' ' + rows.getString(3));
      }
      return found;
    }
  }
}
