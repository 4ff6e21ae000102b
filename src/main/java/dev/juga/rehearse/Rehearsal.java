package dev.juga.rehearse;

import dev.juga.event.Listeners;
import dev.juga.event.Notice;
import dev.juga.event.RunListener;
import dev.juga.failure.ExitCode;
import dev.juga.failure.Failure;
import dev.juga.ledger.Ledger;
import dev.juga.migrate.Migration;
import dev.juga.migrate.MigrationResult;
import dev.juga.mysql.Server;
import dev.juga.mysql.dictionary.Dictionary;
import dev.juga.preflight.Preflight;
import dev.juga.preflight.PreflightResult;
import dev.juga.preflight.Severity;
import dev.juga.rehearse.Production.Amount;
import dev.juga.schema.Selection;
import dev.juga.schema.TableSummary;
import java.util.List;
import java.util.Optional;

/**
 * A migration tried against a staging target: preflight, migration with its proof, and a forecast
 * of the maintenance window. The proof is taken within the migration's snapshot, since a source in
 * use moves on. Used by one thread; {@link #stop} by any.
 */
public final class Rehearsal {
  private final Server source;
  private final RehearseOptions options;
  private final RunListener listener;
  private final Recorder recorder;
  private final Preflight preflight;
  private final Migration migration;

  /**
   * A rehearsal.
   *
   * @param target where whatever stands may be overwritten as far as the options say
   * @param recorder hears the migration alone: a preflight is over before the window
   */
  public Rehearsal(
      Server source,
      Server target,
      RehearseOptions options,
      RunListener listener,
      Recorder recorder) {
    this.source = source;
    this.options = options;
    this.listener = listener;
    this.recorder = recorder;
    this.preflight = new Preflight(source, target, options.migration().preflight(), listener);
    this.migration =
        new Migration(source, target, options.migration(), Listeners.of(listener, recorder));
  }

  /** Runs to the end or throws a {@link Failure}; once per object. */
  public RehearsalResult run() {
    PreflightResult looked = preflight.run();
    if (!looked.of(Severity.BLOCKER).isEmpty()) {
      return new RehearsalResult(looked, Optional.empty(), Optional.empty());
    }
    // Now rather than behind the copy: what fails here would take the proof of the copy with it.
    Amount selected = amount(options.migration().selection());
    Amount all = isPart() ? everything().orElse(selected) : selected;
    MigrationResult moved = migration.run();
    recorder.endStep();
    Forecaster forecaster = new Forecaster(recorder, production(selected, all, moved));
    Optional<Forecast> forecast = forecaster.forecast();
    if (forecast.isEmpty()) {
      listener.notice(
          Notice.warning("There is no forecast, since this run copied no row by itself."));
    }
    return new RehearsalResult(looked, Optional.of(moved), forecast);
  }

  /** Asks a run that is under way to end after the chunks in flight. */
  public void stop() {
    preflight.stop();
    migration.stop();
  }

  /** What the migration did by the time when {@link #run} failed; empty if it had not begun. */
  public Optional<MigrationResult> unfinished() {
    return migration.unfinished();
  }

  /**
   * The production beside what the lanes told of. A run that was taken up again told of a part of
   * its rows only.
   */
  private Production production(Amount selected, Amount all, MigrationResult moved) {
    Amount told = told(recorder.copy()).partOf(selected, moved.tables().size(), moved.bytes());
    return Production.of(options.scale(), told, all);
  }

  private boolean isPart() {
    return !options.migration().selection().toString().equals(options.everything().toString());
  }

  /** Empty where part of it could not be migrated, so that its size says nothing. */
  private Optional<Amount> everything() {
    try {
      return Optional.of(amount(options.everything()));
    } catch (Failure e) {
      if (e.exitCode() != ExitCode.PREFLIGHT) {
        throw e;
      }
      listener.notice(
          Notice.warning(
              "The forecast is for the selected tables alone, since not everything else could be"
                  + " migrated: "
                  + e.getMessage()));
      return Optional.empty();
    }
  }

  private static Amount told(Work copy) {
    return new Amount(copy.tables(), copy.bytes());
  }

  private Amount amount(Selection selection) {
    List<TableSummary> tables =
        new Dictionary(source, List.of(Ledger.SCHEMA)).names(selection).tables();
    return new Amount(tables.size(), tables.stream().mapToLong(TableSummary::estimatedBytes).sum());
  }
}
