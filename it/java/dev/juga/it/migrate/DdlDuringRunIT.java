package dev.juga.it.migrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.juga.embedded.ServerBuild;
import dev.juga.event.RunListener;
import dev.juga.failure.ExitCode;
import dev.juga.failure.Failure;
import dev.juga.migrate.Migration;
import dev.juga.mysql.snapshot.SnapshotOptions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A definition that changes between the snapshot and the first read fails the run by name. */
class DdlDuringRunIT {
  private static final SnapshotOptions WITHOUT_BACKUP_LOCK =
      new SnapshotOptions(SnapshotOptions.DEFAULT_LOCK_WAIT, false, false, false);

  static Stream<Arguments> changes() {
    List<List<String>> changes =
        List.of(
            List.of("TRUNCATE ddl_run.t"),
            List.of("ALTER TABLE ddl_run.t ADD COLUMN late INT"),
            List.of(
                "DROP TABLE ddl_run.t",
                "CREATE TABLE ddl_run.t (id INT PRIMARY KEY, n INT)",
                "INSERT INTO ddl_run.t VALUES (9, 9)"),
            List.of("RENAME TABLE ddl_run.t TO ddl_run.gone"));
    return Stream.of(ServerBuild.MYSQL_5_7_22, ServerBuild.MYSQL_8_0_15, ServerBuild.MYSQL_8_0_31)
        .flatMap(build -> changes.stream().map(change -> Arguments.of(build, change)));
  }

  @ParameterizedTest
  @MethodSource("changes")
  void theRunFailsAndNamesTheTable(ServerBuild build, List<String> change) {
    try (TwoServers servers = new TwoServers(build).with("ddl_run")) {
      servers.onSource(
          "CREATE SCHEMA ddl_run",
          "CREATE TABLE ddl_run.t (id INT PRIMARY KEY, n INT)",
          "INSERT INTO ddl_run.t VALUES (1, 1), (2, 2)",
          "CREATE TABLE ddl_run.other (id INT PRIMARY KEY)");
      RunListener changing =
          new RunListener() {
            @Override
            public void copyPlanned(int tables, long rows, long bytes) {
              servers.onSource(change.toArray(new String[0]));
            }
          };
      Migration migration =
          new Migration(
              servers.source(),
              servers.target(),
              servers.options().withLanes(1).with(WITHOUT_BACKUP_LOCK),
              changing);
      Failure failure = catchThrowableOfType(Failure.class, migration::run);
      assertThat(failure).isNotNull();
      assertThat(failure.exitCode()).isIn(ExitCode.MISMATCH, ExitCode.SERVER);
      assertThat(failure.getMessage()).containsPattern("ddl_run`?\\.`?t");
    }
  }
}
