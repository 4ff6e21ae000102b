package dev.juga.migrate;

import dev.juga.chunk.KeyRange;
import dev.juga.failure.ExitCode;
import dev.juga.failure.Failure;
import dev.juga.ledger.WorkKind;
import dev.juga.mysql.Session;
import dev.juga.mysql.objects.SchemaWriter;
import dev.juga.mysql.rows.ChunkDigest;
import dev.juga.mysql.rows.ChunkDigests;
import dev.juga.mysql.rows.RowCounts;
import dev.juga.mysql.rows.TableTransfer;
import dev.juga.mysql.snapshot.Snapshot;
import dev.juga.schema.Index;
import java.util.List;

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

  /** Completes some tables, with as few questions to the servers as one of them would take. */
  List<TableResult> complete(List<TableCopy> copies) {
    List<TableWork> works = copies.stream().map(TableCopy::work).toList();
    snapshot.checkUnchanged(works.stream().map(work -> work.table().name()).toList());
    finish(works);
    checkCounts(copies);
    for (TableCopy copy : copies) {
      run.account().watch(copy.work(), () -> check(copy));
    }
    target.session().commit();
    run.ledger()
        .done(WorkKind.COMPLETE, works.stream().map(work -> work.table().name().quoted()).toList());
    List<TableResult> results = copies.stream().map(TableCopy::result).toList();
    run.account().finished(results);
    results.forEach(
        result ->
            run.listener()
                .tableFinished(result.name(), result.rows(), result.bytes(), result.took()));
    return results;
  }

  private void check(TableCopy copy) {
    checkIndexes(copy);
    checkGenerated(copy.work());
    tellJson(copy);
  }

  private void finish(List<TableWork> works) {
    SchemaWriter writer = new SchemaWriter(target.session(), run.remarks());
    for (TableWork work : works) {
      if (work.definition().isUnfinishedWithRows()) {
        run.account().watch(work, () -> writer.addIndexes(work.table(), work.definition()));
        run.ledger().done(WorkKind.INDEXES, work.table().name().quoted());
      }
    }
    writer.fixAutoIncrement(works.stream().map(TableWork::definition).toList());
  }

  /**
   * The first FULLTEXT index rebuilds its table, and InnoDB has lost rows in rebuilds; an index
   * must hold as many rows as the table (server-facts.md 12).
   */
  private void checkIndexes(TableCopy copy) {
    TableWork work = copy.work();
    List<String> built = work.definition().deferredNames();
    boolean rebuilt = false;
    for (Index index : work.table().indexes()) {
      if (!built.contains(index.name())) {
        continue;
      }
      rebuilt |= index.kind() == Index.Kind.FULLTEXT;
      if (index.kind() == Index.Kind.ORDERED && index.visible()) {
        checkIndex(copy, index);
      }
    }
    TableTransfer transfer = work.transfer();
    if (rebuilt
        && !onTargetBefore(copy)
            .equals(ChunkDigests.of(target.session(), transfer, KeyRange.ALL))) {
      throw Failure.of(
              ExitCode.MISMATCH, "The rows are not the same any more after the index builds")
          .at("table " + transfer.name())
          .remedy("Start again with --drop-existing, and report it with the target's version.");
    }
  }

  /** What the target held when the rows were in, or else what the source holds. */
  private ChunkDigest onTargetBefore(TableCopy copy) {
    return copy.proof() != null
        ? new ChunkDigest(copy.rows(), copy.proof().target())
        : ChunkDigests.of(source, copy.work().transfer(), KeyRange.ALL);
  }

  private void checkIndex(TableCopy copy, Index index) {
    TableTransfer transfer = copy.work().transfer();
    long entries = target.session().number(transfer.countBy(index.name()));
    if (entries != copy.rows()) {
      throw Failure.of(
              ExitCode.MISMATCH, "An index holds " + entries + " rows, the table " + copy.rows())
          .at("index " + index.name() + " of table " + transfer.name())
          .remedy("Start again with --drop-existing, and report it with the target's version.");
    }
  }

  private void checkCounts(List<TableCopy> copies) {
    List<TableTransfer> transfers = copies.stream().map(copy -> copy.work().transfer()).toList();
    List<Long> onSource = RowCounts.of(source, transfers);
    List<Long> onTarget = RowCounts.of(target.session(), transfers);
    target.session().commit();
    for (int i = 0; i < copies.size(); i++) {
      TableCopy copy = copies.get(i);
      long here = onSource.get(i);
      long there = onTarget.get(i);
      run.account().watch(copy.work(), () -> checkCount(copy, here, there));
    }
  }

  private static void checkCount(TableCopy copy, long onSource, long onTarget) {
    if (onSource != copy.rows() || onTarget != copy.rows()) {
      throw Failure.of(
              ExitCode.MISMATCH,
              "The row counts differ: the source's snapshot holds "
                  + onSource
                  + " rows, "
                  + copy.rows()
                  + " were copied, the target holds "
                  + onTarget)
          .at("table " + copy.work().table().name())
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

  private void tellJson(TableCopy copy) {
    TableTransfer transfer = copy.work().transfer();
    boolean differs =
        copy.proof() != null
            ? copy.proof().jsonRounded() > 0
            : !ChunkDigests.ofJson(source, transfer)
                .equals(ChunkDigests.ofJson(target.session(), transfer));
    if (differs) {
      run.remarks()
          .accept(
              "JSON values of "
                  + transfer.name()
                  + " read differently on the target: its server reads numbers that JSON text"
                  + " cannot hold, such as long decimals, as the nearest double.");
    }
  }
}
