package dev.juga.cli;

import dev.juga.event.RunListener;
import dev.juga.migrate.MigrateOptions;
import dev.juga.migrate.Migration;
import dev.juga.migrate.MigrationPlan;
import dev.juga.migrate.MigrationResult;
import java.util.Optional;

/** The migration between real servers. */
final class ServerMover implements Mover {
  private final ServerPair servers;
  private final Migration migration;

  private ServerMover(ServerPair servers, Migration migration) {
    this.servers = servers;
    this.migration = migration;
  }

  static Mover open(Login from, Login to, MigrateOptions options, RunListener listener) {
    ServerPair servers = ServerPair.connect(from, to, listener);
    return new ServerMover(
        servers, new Migration(servers.source(), servers.target(), options, listener));
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
    servers.close();
  }
}
