package dev.juga.cli;

import dev.juga.demo.DemoApplication;
import dev.juga.demo.DemoOptions;
import dev.juga.demo.DemoResult;
import dev.juga.event.RunListener;
import dev.juga.migrate.MigrationResult;
import dev.juga.migrate.TableResult;
import dev.juga.migrate.Verify;
import dev.juga.schema.TableName;
import dev.juga.verdict.Verdict;
import dev.juga.verify.VerificationResult;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** A demo with nothing behind it: one table in each schema. */
final class FakeStage implements DemoStage {
  Optional<DemoOptions> asked = Optional.empty();
  Optional<Mover.Login> source = Optional.empty();

  @Override
  public DemoResult onServersOfItsOwn(
      DemoOptions options, RunListener listener, Consumer<Runnable> stopped) {
    asked = Optional.of(options);
    return new DemoResult(
        result(),
        comparison(options),
        options.keep() ? "/data" : "",
        options.keep() ? List.of(running("source", 11), running("target", 12)) : List.of());
  }

  @Override
  public DemoResult between(
      Mover.Login from,
      Mover.Login to,
      DemoOptions options,
      RunListener listener,
      Consumer<Runnable> stopped) {
    asked = Optional.of(options);
    source = Optional.of(from);
    return new DemoResult(result(), comparison(options), "", List.of());
  }

  private static VerificationResult comparison(DemoOptions options) {
    return options.damage()
        ? FakeVerifier.result(Verdict.MISMATCH, FakeVerifier.EQUAL, FakeVerifier.DAMAGED)
        : null;
  }

  private static DemoResult.Running running(String side, long pid) {
    return new DemoResult.Running(
        side, "root@127.0.0.1:4000", "/data/" + side + "/client.cnf", pid);
  }

  private static MigrationResult result() {
    MigrationResult like = new FakeMover(RunListener.SILENT, 1, 0).run();
    List<TableResult> tables =
        DemoApplication.allSchemas().stream()
            .map(schema -> FakeMover.table(new TableName(schema, "t"), 10, Verify.INLINE))
            .toList();
    return new MigrationResult(
        like.runId(),
        like.source(),
        like.target(),
        like.snapshot(),
        DemoApplication.allSchemas(),
        tables,
        like.objects(),
        like.rewrites(),
        like.verify(),
        like.comparison(),
        like.took());
  }
}
