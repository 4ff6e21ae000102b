package dev.juga.migrate;

import dev.juga.chunk.KeyRange;
import dev.juga.failure.Failure;
import dev.juga.ledger.ChunkId;
import dev.juga.ledger.ChunkLedger;
import dev.juga.ledger.ChunkProof;
import dev.juga.ledger.WholeTable;
import dev.juga.mysql.Session;
import dev.juga.mysql.rows.ChunkDigest;
import dev.juga.mysql.rows.ChunkDigests;
import dev.juga.mysql.rows.LoadOutcome;
import dev.juga.mysql.rows.RangeReader;
import dev.juga.mysql.rows.WideRows;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Carries tiny tables, each whole, many in one transaction: for them a commit costs more than their
 * rows. Whatever is not as it should be is left to the {@link ChunkCarrier}, which takes a table at
 * a time, tries again and names what is wrong. Belongs to one lane.
 */
final class PackCarrier {
  private final Run run;
  private final Session source;
  private final TargetLink target;
  private final ChunkSize size;
  private final WideRows memory;

  PackCarrier(Run run, Session source, TargetLink target, ChunkSize size, WideRows memory) {
    this.run = run;
    this.source = source;
    this.target = target;
    this.size = size;
    this.memory = memory;
  }

  /** How large all tables of a pack may be, by the server's estimates, in bytes. */
  long bytes() {
    return size.planned();
  }

  /** Whether all rows of these tables are committed; if not, none is. Ranges are taken already. */
  boolean carry(List<TableCopy> tables) {
    List<ChunkId> chunks =
        tables.stream()
            .map(
                table ->
                    new ChunkId(
                        run.ledger().runId(), table.work().table().name(), table.nextNumber()))
            .toList();
    List<WholeTable> sent = new ArrayList<>();
    if (!commits(tables, chunks, sent)) {
      return false;
    }
    for (int i = 0; i < tables.size(); i++) {
      WholeTable table = sent.get(i);
      tables.get(i).committed(table.rows(), table.bytes(), table.proof());
      run.listener().chunkCommitted(table.chunk().table(), table.rows(), table.bytes());
    }
    return true;
  }

  private boolean commits(List<TableCopy> tables, List<ChunkId> chunks, List<WholeTable> sent) {
    ChunkLedger ledger = run.ledger().chunks();
    try {
      ledger.beginWhole(target.session(), chunks, Gap.FIRST_PLACE);
      List<ChunkDigest> digests = new ArrayList<>();
      for (int i = 0; i < tables.size(); i++) {
        Optional<LoadOutcome> outcome = send(tables.get(i).work());
        if (outcome.isEmpty()) {
          target.session().rollback();
          return false;
        }
        digests.add(outcome.get().digest());
        sent.add(whole(tables.get(i).work(), chunks.get(i), outcome.get()));
      }
      if (run.hashes() && !digests.equals(onTarget(tables))) {
        sent.clear();
        target.session().rollback();
        return false;
      }
      ledger.endWhole(target.session(), sent);
      target.session().commit();
      return true;
    } catch (Failure failure) {
      // Another lane's failure may be why this one could not go on.
      run.stop().check();
      target.restore(failure);
      // The answer to a commit may be what was lost.
      return sent.size() == tables.size() && ledger.find(chunks.get(0)).isPresent();
    }
  }

  private List<ChunkDigest> onTarget(List<TableCopy> tables) {
    return ChunkDigests.ofWhole(
        target.session(), tables.stream().map(table -> table.work().transfer()).toList());
  }

  private static WholeTable whole(TableWork work, ChunkId chunk, LoadOutcome outcome) {
    ChunkDigest digest = outcome.digest();
    ChunkProof proof =
        digest == null ? null : ChunkProof.equal(work.transfer().encoding().tag(), digest.sum());
    return new WholeTable(chunk, outcome.sent(), outcome.bytes(), proof);
  }

  /** Sends all rows of a table; empty if the target did not store them without a word. */
  private Optional<LoadOutcome> send(TableWork work) {
    try (WideRows.Permit permit = memory.acquire(work.table());
        RangeReader reader =
            new RangeReader(source, work.transfer(), KeyRange.ALL, size.limit(), run.hashes())) {
      LoadOutcome outcome = target.loader().load(reader);
      return Optional.of(outcome).filter(o -> o.isAccepted() && !reader.isCut());
    }
  }
}
