package dev.juga.migrate;

import dev.juga.chunk.KeyRange;
import dev.juga.event.Notice;
import dev.juga.lane.Lanes;
import dev.juga.ledger.ChunkId;
import dev.juga.ledger.ChunkProof;
import dev.juga.ledger.FinishedChunk;
import dev.juga.ledger.WorkKind;
import dev.juga.mysql.Session;
import dev.juga.mysql.rows.ChunkDigest;
import dev.juga.mysql.rows.ChunkDigests;
import dev.juga.mysql.rows.TableTransfer;
import dev.juga.schema.TableName;
import java.math.BigInteger;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Brings the finished chunks of an earlier attempt in line with the new snapshot. If the source may
 * have moved, every finished chunk is digested on both sides, and the ranges that differ are
 * emptied before any of them is loaded again: a UNIQUE value may have moved from one to the other
 * (server-facts.md 7).
 */
final class Resumption {
  private record Check(TableWork work, FinishedChunk chunk) {
    boolean isKeyless() {
      return work.transfer().key().isEmpty();
    }
  }

  /**
   * What was found.
   *
   * @param equal the digest of both sides; null if they differ
   */
  private record Found(Check check, ChunkDigest equal) {}

  private final Run run;
  private final boolean moved;

  Resumption(Run run, boolean moved) {
    this.run = run;
    this.moved = moved;
  }

  /**
   * The finished chunks that can be kept, by table, in the order of their places.
   *
   * @param readers source sessions in the snapshot
   * @param links as many target links
   */
  Map<TableName, List<FinishedChunk>> kept(
      List<TableWork> tables, List<Session> readers, List<TargetLink> links) {
    Map<TableName, List<FinishedChunk>> finished = run.ledger().chunks().finished();
    emptyHalfKeyless(tables, finished, links.get(0).session());
    Queue<Check> checks = checks(tables, finished);
    if (!checks.isEmpty()) {
      run.listener().stepStarted("Comparing finished chunks");
      List<Found> found = compare(checks, readers, links);
      empty(
          found.stream().filter(one -> one.equal() == null).map(Found::check).toList(),
          finished,
          links.get(0).session());
      found.stream().filter(one -> one.equal() != null).forEach(one -> prove(one, finished));
    }
    return replaced(finished);
  }

  /** A table without a key cannot be taken up in its middle. */
  private void emptyHalfKeyless(
      List<TableWork> tables, Map<TableName, List<FinishedChunk>> finished, Session target) {
    for (TableWork work : tables) {
      List<FinishedChunk> chunks = finished.get(work.table().name());
      if (work.transfer().key().isEmpty()
          && chunks != null
          && chunks.stream().noneMatch(FinishedChunk::last)) {
        emptyTable(work.table().name(), finished, target);
      }
    }
  }

  private void emptyTable(
      TableName table, Map<TableName, List<FinishedChunk>> finished, Session target) {
    target.execute("TRUNCATE TABLE " + table.quoted());
    run.ledger().chunks().forget(table);
    finished.remove(table);
    run.ledger().forget(WorkKind.COMPLETE, table.quoted());
  }

  /** What must be compared: all of it if the source moved, else what nothing is proven of. */
  private Queue<Check> checks(
      List<TableWork> tables, Map<TableName, List<FinishedChunk>> finished) {
    Queue<Check> checks = new ArrayDeque<>();
    for (TableWork work : tables) {
      List<FinishedChunk> chunks = finished.getOrDefault(work.table().name(), List.of());
      if (work.transfer().key().isEmpty()) {
        boolean all = chunks.stream().anyMatch(chunk -> isToBeCompared(work, chunk));
        chunks.stream()
            .filter(chunk -> all && chunk.last())
            .forEach(chunk -> checks.add(new Check(work, chunk)));
      } else {
        chunks.stream()
            .filter(chunk -> isToBeCompared(work, chunk))
            .forEach(chunk -> checks.add(new Check(work, chunk)));
      }
    }
    return checks;
  }

  /** An earlier attempt may have compared nothing, or in a form that cannot be added to. */
  private boolean isToBeCompared(TableWork work, FinishedChunk chunk) {
    return moved || (run.hashes() && !isProven(work, chunk));
  }

  private static boolean isProven(TableWork work, FinishedChunk chunk) {
    return chunk.proof() != null && chunk.proof().form().equals(work.transfer().encoding().tag());
  }

  private List<Found> compare(Queue<Check> checks, List<Session> readers, List<TargetLink> links) {
    Queue<Check> open = new ConcurrentLinkedQueue<>(checks);
    List<Callable<List<Found>>> comparers = new ArrayList<>();
    for (int i = 0; i < readers.size(); i++) {
      Session reader = readers.get(i);
      Session writer = links.get(i).session();
      comparers.add(() -> compare(open, reader, writer));
    }
    List<Found> found = new Lanes(run.stop()).run(comparers);
    run.listener()
        .notice(
            Notice.note(
                "Of "
                    + checks.size()
                    + " finished chunks "
                    + found.stream().filter(one -> one.equal() == null).count()
                    + " differ from the source"
                    + " now and are copied again."));
    return found;
  }

  private List<Found> compare(Queue<Check> open, Session reader, Session writer) {
    List<Found> found = new ArrayList<>();
    Check check = open.poll();
    while (check != null) {
      run.stop().check();
      TableTransfer transfer = check.work().transfer();
      KeyRange range = check.chunk().range();
      ChunkDigest onSource = ChunkDigests.of(reader, transfer, range);
      boolean equal = onSource.equals(ChunkDigests.of(writer, transfer, range));
      found.add(new Found(check, equal ? onSource : null));
      writer.commit();
      check = open.poll();
    }
    return found;
  }

  /** All rows of a keyless table were compared at once: its last chunk stands for them. */
  private void prove(Found found, Map<TableName, List<FinishedChunk>> finished) {
    Check check = found.check();
    TableName table = check.work().table().name();
    String form = check.work().transfer().encoding().tag();
    Map<Integer, ChunkProof> proofs = new HashMap<>();
    if (check.isKeyless()) {
      finished
          .get(table)
          .forEach(chunk -> proofs.put(chunk.number(), ChunkProof.equal(form, BigInteger.ZERO)));
    }
    proofs.put(check.chunk().number(), ChunkProof.equal(form, found.equal().sum()));
    run.ledger().chunks().prove(table, proofs);
    finished
        .get(table)
        .replaceAll(
            chunk ->
                proofs.containsKey(chunk.number())
                    ? chunk.with(proofs.get(chunk.number()))
                    : chunk);
  }

  private void empty(
      List<Check> differing, Map<TableName, List<FinishedChunk>> finished, Session target) {
    for (Check check : differing) {
      TableName table = check.work().table().name();
      if (check.isKeyless()) {
        emptyTable(table, finished, target);
        continue;
      }
      run.ledger().forget(WorkKind.COMPLETE, table.quoted());
      target.execute(check.work().transfer().delete(check.chunk().range()));
      run.ledger()
          .chunks()
          .forget(target, new ChunkId(run.ledger().runId(), table, check.chunk().number()));
      target.commit();
      finished.get(table).remove(check.chunk());
    }
  }

  /** Gives the kept chunks places with room between them. */
  private Map<TableName, List<FinishedChunk>> replaced(
      Map<TableName, List<FinishedChunk>> finished) {
    Map<TableName, List<FinishedChunk>> kept = new HashMap<>();
    finished.forEach(
        (table, chunks) -> {
          Map<Integer, Long> places = Gap.places(chunks);
          run.ledger().chunks().place(table, places);
          kept.put(
              table, chunks.stream().map(chunk -> chunk.at(places.get(chunk.number()))).toList());
        });
    return kept;
  }
}
