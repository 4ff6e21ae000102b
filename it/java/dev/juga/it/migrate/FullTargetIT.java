package dev.juga.it.migrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.juga.embedded.EmbeddedServer;
import dev.juga.embedded.ServerBuild;
import dev.juga.event.RunListener;
import dev.juga.failure.Failure;
import dev.juga.migrate.Migration;
import dev.juga.mysql.Server;
import dev.juga.mysql.Side;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A target that has no room left ends the run, which names the table. */
class FullTargetIT {
  private static final long ROWS = 60_000;

  @Test
  void aTargetThatIsFullIsNoSuccess(@TempDir Path folder) {
    try (TwoServers servers = new TwoServers().with("full_target");
        EmbeddedServer small =
            EmbeddedServer.start(
                ServerBuild.MYSQL_8_0_31,
                folder,
                List.of(
                    "--skip-log-bin",
                    "--innodb-data-file-path=ibdata1:12M:autoextend:max:40M",
                    "--innodb-file-per-table=OFF"));
        Server target = Server.connect(Side.TARGET, small.endpoint(), small.password())) {
      servers.onSource(
          "CREATE SCHEMA full_target",
          "SET cte_max_recursion_depth=100000",
          "CREATE TABLE full_target.t (id INT PRIMARY KEY, pad VARCHAR(1000))",
          "INSERT INTO full_target.t WITH RECURSIVE r(i) AS (SELECT 1 UNION ALL SELECT i+1 FROM r"
              + " WHERE i < 60000) SELECT i, REPEAT('x', 1000) FROM r",
          "ANALYZE TABLE full_target.t");
      Failure failure =
          catchThrowableOfType(
              Failure.class,
              () ->
                  new Migration(
                          servers.source(),
                          target,
                          servers.options().withLanes(2),
                          RunListener.SILENT)
                      .run());
      assertThat(failure).isNotNull();
      assertThat(failure.exitCode().number()).isNotZero();
      assertThat(failure)
          .hasMessageContaining("The table 't' is full")
          .hasMessageContaining("full_target");
      assertThat(failure.getMessage()).doesNotContain("Exception", "\n");
      long kept = target.brief(session -> session.number("SELECT COUNT(*) FROM full_target.t"));
      assertThat(kept).isPositive().isLessThan(ROWS);
      String ledger = "SELECT SUM(row_count) FROM juga_ledger.chunk";
      long known = target.brief(session -> session.number(ledger));
      assertThat(known).isEqualTo(kept);
    }
  }
}
