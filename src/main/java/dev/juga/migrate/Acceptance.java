package dev.juga.migrate;

import dev.juga.chunk.KeyRange;
import dev.juga.failure.ExitCode;
import dev.juga.failure.Failure;
import dev.juga.ledger.ChunkProof;
import dev.juga.mysql.Session;
import dev.juga.mysql.rows.ChunkDigest;
import dev.juga.mysql.rows.ChunkDigests;
import dev.juga.mysql.rows.JsonRounding;
import dev.juga.mysql.rows.LoadOutcome;
import dev.juga.mysql.rows.RangeReader;
import dev.juga.mysql.rows.TableTransfer;
import java.util.OptionalLong;

/**
 * Decides whether a chunk that was sent may be committed. The target is asked inside the chunk's
 * own transaction, so a chunk that differs is never committed, and the ledger's entry, which is
 * part of the same transaction, never calls it finished.
 */
record Acceptance(Run run, Session source, Session target, TableCopy table) {
  /**
   * What is proven of a chunk; null where nothing is compared. Fails, with the transaction rolled
   * back, if the chunk may not be committed. Frees the source's connection if it has to ask there.
   *
   * @param sent the chunk's range
   * @param whole whether the range can be asked for: a part of a keyless table cannot, so all of it
   *     is compared when its last rows are in
   */
  ChunkProof of(RangeReader reader, LoadOutcome outcome, KeyRange sent, boolean whole) {
    if (!outcome.isAccepted() && !outcome.isDoubtful()) {
      throw refused(reader, outcome, sent);
    }
    if (outcome.digest() == null) {
      if (outcome.isDoubtful()) {
        reader.close();
        ChunkDigest onSource = ChunkDigests.of(source, transfer(), sent);
        if (!onSource.equals(ChunkDigests.of(target, transfer(), sent))) {
          throw refused(reader, outcome, sent);
        }
        tellDoubt(outcome, sent);
      }
      return null;
    }
    return whole ? compared(reader, outcome, sent) : equal(outcome.digest());
  }

  private ChunkProof compared(RangeReader reader, LoadOutcome outcome, KeyRange sent) {
    ChunkProof before = isKeyed() ? equal(ChunkDigest.NOTHING) : table.proof();
    long rowsBefore = isKeyed() ? 0 : table.rows();
    ChunkDigest onSource = outcome.digest().plus(new ChunkDigest(rowsBefore, before.source()));
    ChunkDigest onTarget = ChunkDigests.of(target, transfer(), sent);
    if (onSource.equals(onTarget)) {
      if (outcome.isDoubtful()) {
        tellDoubt(outcome, sent);
      }
      return equal(outcome.digest());
    }
    if (outcome.isDoubtful()) {
      throw refused(reader, outcome, sent);
    }
    reader.close();
    OptionalLong rounded =
        onSource.rows() == onTarget.rows()
            ? JsonRounding.rows(source, target, transfer(), sent)
            : OptionalLong.empty();
    if (rounded.isEmpty()) {
      target.rollback();
      throw mismatch(onSource, onTarget, sent);
    }
    return new ChunkProof(
        form(),
        outcome.digest().sum(),
        onTarget.sum().subtract(before.target()),
        rounded.getAsLong());
  }

  private Failure mismatch(ChunkDigest onSource, ChunkDigest onTarget, KeyRange sent) {
    return Failure.of(
            ExitCode.MISMATCH,
            "The target holds other rows than the source: the source says "
                + onSource
                + ", the target "
                + onTarget)
        .at("table " + transfer().name() + ", rows " + sent)
        .remedy(
            "The chunk was rolled back. Look for a trigger, a session or an altered column on the"
                + " target that changes rows; then start the same command again, which sends these"
                + " rows anew.");
  }

  private Failure refused(RangeReader reader, LoadOutcome outcome, KeyRange sent) {
    // The source's connection answers nothing else before its rows are read.
    reader.close();
    target.rollback();
    return new Refusal(source, target, transfer(), sent, isKeyed() ? 0 : table.rows()).of(outcome);
  }

  private void tellDoubt(LoadOutcome outcome, KeyRange sent) {
    run.remarks()
        .accept(
            "The target warned about "
                + outcome.warningCount()
                + " values of "
                + transfer().name()
                + ", rows "
                + sent
                + outcome.firstWarning().map(w -> " (" + w.message() + ")").orElse("")
                + ", and stores exactly what the source holds: their digests are equal.");
  }

  private ChunkProof equal(ChunkDigest digest) {
    return ChunkProof.equal(form(), digest.sum());
  }

  private String form() {
    return transfer().encoding().tag();
  }

  private TableTransfer transfer() {
    return table.work().transfer();
  }

  private boolean isKeyed() {
    return transfer().key().isPresent();
  }
}
