package dev.juga.demo;

import dev.juga.embedded.EmbeddedServer;
import dev.juga.event.Notice;
import dev.juga.event.RunListener;
import dev.juga.ledger.Ledger;
import dev.juga.migrate.MigrateOptions;
import dev.juga.migrate.Migration;
import dev.juga.migrate.MigrationResult;
import dev.juga.mysql.Server;
import dev.juga.mysql.Side;
import dev.juga.schema.Selection;
import dev.juga.verify.Verification;
import dev.juga.verify.VerifyOptions;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/** A migration to look at, between two servers that need no installation. */
public final class Demo {
  private final DemoOptions options;
  private final RunListener listener;
  private final AtomicBoolean stopped = new AtomicBoolean();
  private final AtomicReference<Runnable> underWay = new AtomicReference<>();

  public Demo(DemoOptions options, RunListener listener) {
    this.options = options;
    this.listener = listener;
  }

  /**
   * Starts both servers, fills the source, migrates.
   *
   * @param stopping is given what asks the demo to stop, before anything is started
   */
  public DemoResult run(Consumer<Runnable> stopping) {
    stopping.accept(this::stop);
    listener.stepStarted("Starting two MySQL servers");
    try (DemoServers servers = DemoServers.start(options.folder());
        Server source = connect(Side.SOURCE, servers.source());
        Server target = connect(Side.TARGET, servers.target())) {
      DemoResult result = run(source, target, stopping);
      if (!options.keep()) {
        return result;
      }
      servers.keep();
      return new DemoResult(
          result.migration(),
          result.comparison(),
          servers.folder().toString(),
          List.of(running(Side.SOURCE, servers.source()), running(Side.TARGET, servers.target())));
    }
  }

  /**
   * Fills a source that is there and migrates it to a target that is there; with damage, then hurts
   * the target and compares.
   */
  public DemoResult run(Server source, Server target, Consumer<Runnable> stopping) {
    stopping.accept(this::stop);
    DemoData.fill(source, listener);
    Migration migration =
        new Migration(source, target, MigrateOptions.of(options.runId(), selection()), listener);
    begins(migration::stop);
    MigrationResult result = migration.run();
    if (!options.damage()) {
      return new DemoResult(result, null, "", List.of());
    }
    listener.stepStarted("Changing one byte on the target");
    listener.notice(Notice.warning(Damage.inflict(target)));
    Verification verification =
        new Verification(
            source, target, VerifyOptions.of(selection()).ignoring(Ledger.SCHEMA), listener);
    begins(verification::stop);
    return new DemoResult(result, verification.run(), "", List.of());
  }

  private void begins(Runnable stop) {
    underWay.set(stop);
    if (stopped.get()) {
      stop.run();
    }
  }

  /** The schemas that are filled and migrated. */
  public static Selection selection() {
    return Selection.of(DemoApplication.allSchemas(), List.of());
  }

  private void stop() {
    stopped.set(true);
    Runnable stop = underWay.get();
    if (stop != null) {
      stop.run();
    }
  }

  private static Server connect(Side side, EmbeddedServer server) {
    return Server.connect(side, server.endpoint(), server.password());
  }

  private static DemoResult.Running running(Side side, EmbeddedServer server) {
    return new DemoResult.Running(
        side.toString(),
        server.endpoint().toString(),
        server.optionFile().toString(),
        server.pid());
  }
}
