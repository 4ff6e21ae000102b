package dev.juga.cli;

import dev.juga.event.RunListener;
import dev.juga.migrate.MigrateOptions;
import dev.juga.migrate.MigrationPlan;
import dev.juga.migrate.MigrationResult;
import dev.juga.mysql.Endpoint;
import dev.juga.mysql.Secret;
import dev.juga.mysql.Server;
import dev.juga.mysql.Side;
import java.util.Optional;

/** A migration between two servers that are connected already. */
interface Mover extends AutoCloseable {
  MigrationPlan plan();

  MigrationResult run();

  /** What a run that failed had done by then; empty if it had not begun to write. */
  Optional<MigrationResult> unfinished();

  /** Asks a run to end after the chunks in flight; from any thread. */
  void stop();

  @Override
  void close();

  /** Connects to both servers. */
  interface Opening {
    Mover open(Login source, Login target, MigrateOptions options, RunListener listener);
  }

  /** Where a server is, and how it lets us in. */
  record Login(Endpoint endpoint, Secret password) {
    Server connect(Side side) {
      return Server.connect(side, endpoint, password);
    }
  }
}
