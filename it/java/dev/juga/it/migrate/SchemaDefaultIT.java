package dev.juga.it.migrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.juga.event.RunListener;
import dev.juga.failure.ExitCode;
import dev.juga.failure.Failure;
import dev.juga.schema.TableName;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

/**
 * While a routine is made that was born in another collation, its schema has that collation as
 * default; a run that is killed then leaves it so.
 */
class SchemaDefaultIT {
  private static final RunListener ENDING =
      new RunListener() {
        @Override
        public void chunkCommitted(TableName table, long rows, long bytes) {
          throw Failure.of(ExitCode.INTERRUPTED, "The test ends the run");
        }
      };

  @Test
  void theNextRunGivesASchemaItsDefaultBack() throws SQLException {
    try (TwoServers servers = new TwoServers().with("reborn")) {
      servers.onSource(
          "CREATE SCHEMA reborn CHARACTER SET latin1",
          "CREATE TABLE reborn.t (id INT PRIMARY KEY)",
          "INSERT INTO reborn.t VALUES (1), (2)",
          "ALTER SCHEMA reborn COLLATE latin1_general_cs");
      Failure ended = catchThrowableOfType(Failure.class, () -> servers.migrate(1, ENDING));
      assertThat(ended.exitCode()).isEqualTo(ExitCode.INTERRUPTED);
      servers.onTarget("ALTER SCHEMA reborn COLLATE utf8mb4_bin");
      servers.migrate();
      assertThat(servers.differences()).isEmpty();
    }
  }
}
