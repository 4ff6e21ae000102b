package dev.juga.migrate;

import dev.juga.failure.ExitCode;
import dev.juga.failure.Failure;
import dev.juga.ledger.WorkKind;
import dev.juga.mysql.Session;
import dev.juga.mysql.objects.SchemaWriter;
import dev.juga.mysql.rows.ChunkDigests;
import dev.juga.mysql.rows.TableTransfer;
import dev.juga.mysql.snapshot.Snapshot;

/**
 * What is done to a table when its last chunk is in: its deferred indexes are built, its rows are
 * counted on both sides, and what the target made itself is compared. Belongs to one lane.
 */
final class Completion {
  private final Run run;
  private final Snapshot snapshot;
  private final Session source;
  private final TargetLink target;

  Completion(Run run, Snapshot snapshot, Session source, TargetLink target) {
    this.run = run;
    this.snapshot = snapshot;
    this.source = source;
    this.target = target;
  }

  TableResult complete(TableCopy copy) {
    TableWork work = copy.work();
    snapshot.checkUnchanged(work.table().name());
    buildIndexes(work);
    checkCounts(copy);
    checkGenerated(work);
    tellJson(work);
    target.session().commit();
    run.ledger().done(WorkKind.COMPLETE, work.table().name().quoted());
    TableResult result = copy.result();
    run.listener().tableFinished(result.name(), result.rows(), result.bytes(), result.took());
    return result;
  }

  private void buildIndexes(TableWork work) {
    if (!work.definition().deferredNames().isEmpty()) {
      new SchemaWriter(target.session(), run.remarks()).addIndexes(work.table(), work.definition());
      run.ledger().done(WorkKind.INDEXES, work.table().name().quoted());
    }
  }

  private void checkCounts(TableCopy copy) {
    TableTransfer transfer = copy.work().transfer();
    long onSource = source.number(transfer.count());
    long onTarget = target.session().number(transfer.count());
    target.session().commit();
    if (onSource != copy.rows() || onTarget != copy.rows()) {
      throw Failure.of(
              ExitCode.MISMATCH,
              "The row counts differ: the source's snapshot holds "
                  + onSource
                  + " rows, "
                  + copy.rows()
                  + " were copied, the target holds "
                  + onTarget)
          .at("table " + transfer.name())
          .remedy(
              "If nobody wrote to the target, keep this run's log and report it: this must not"
                  + " happen. To begin anew, add --drop-existing.");
    }
  }

  /** Generated values are not sent: each server computes its own. */
  private void checkGenerated(TableWork work) {
    TableTransfer transfer = work.transfer();
    if (!ChunkDigests.ofGenerated(source, transfer)
        .equals(ChunkDigests.ofGenerated(target.session(), transfer))) {
      throw Failure.of(
              ExitCode.MISMATCH,
              "The target computes other values for the generated columns than the source holds")
          .at("table " + work.table().name())
          .remedy(
              "Look for expressions that depend on the session, such as the date of a TIMESTAMP or"
                  + " backslashes in text, and make the columns plain ones on the source.");
    }
  }

  private void tellJson(TableWork work) {
    TableTransfer transfer = work.transfer();
    if (!ChunkDigests.ofJson(source, transfer)
        .equals(ChunkDigests.ofJson(target.session(), transfer))) {
      run.remarks()
          .accept(
              "JSON values of "
                  + work.table().name()
                  + " read differently on the target: its server reads numbers that JSON text"
                  + " cannot hold, such as long decimals, as the nearest double.");
    }
  }
}
