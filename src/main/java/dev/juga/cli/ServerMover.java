package dev.juga.cli;

import dev.juga.event.RunListener;
import dev.juga.migrate.MigrateOptions;
import dev.juga.migrate.Migration;
import dev.juga.migrate.MigrationPlan;
import dev.juga.migrate.MigrationResult;
import dev.juga.mysql.Server;
import dev.juga.mysql.Side;
import java.util.Optional;

/** The migration between real servers. */
final class ServerMover implements Mover {
  private final Server source;
  private final Server target;
  private final Migration migration;

  private ServerMover(Server source, Server target, Migration migration) {
    this.source = source;
    this.target = target;
    this.migration = migration;
  }

  static Mover open(Login from, Login to, MigrateOptions options, RunListener listener) {
    listener.stepStarted("Connecting");
    Server source = Server.connect(Side.SOURCE, from.endpoint(), from.password());
    try {
      Server target = Server.connect(Side.TARGET, to.endpoint(), to.password());
      return new ServerMover(source, target, new Migration(source, target, options, listener));
    } catch (RuntimeException e) {
      source.close();
      throw e;
    }
  }

  @Override
  public MigrationPlan plan() {
    return migration.plan();
  }

  @Override
  public MigrationResult run() {
    return migration.run();
  }

  @Override
  public Optional<MigrationResult> unfinished() {
    return migration.unfinished();
  }

  @Override
  public void stop() {
    migration.stop();
  }

  @Override
  public void close() {
    try (source) {
      target.close();
    }
  }
}
