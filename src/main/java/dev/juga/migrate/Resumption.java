package dev.juga.migrate;

import dev.juga.chunk.KeyRange;
import dev.juga.event.Notice;
import dev.juga.ledger.ChunkId;
import dev.juga.ledger.FinishedChunk;
import dev.juga.ledger.WorkKind;
import dev.juga.mysql.Session;
import dev.juga.mysql.rows.ChunkDigests;
import dev.juga.mysql.rows.TableTransfer;
import dev.juga.schema.TableName;
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
  private record Check(TableWork work, FinishedChunk chunk) {}

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
    if (moved && !finished.isEmpty()) {
      run.listener().stepStarted("Comparing finished chunks");
      empty(differing(checks(tables, finished), readers, links), finished, links.get(0).session());
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

  private static Queue<Check> checks(
      List<TableWork> tables, Map<TableName, List<FinishedChunk>> finished) {
    Queue<Check> checks = new ArrayDeque<>();
    for (TableWork work : tables) {
      List<FinishedChunk> chunks = finished.getOrDefault(work.table().name(), List.of());
      if (work.transfer().key().isEmpty()) {
        chunks.stream().filter(FinishedChunk::last).forEach(c -> checks.add(new Check(work, c)));
      } else {
        chunks.forEach(chunk -> checks.add(new Check(work, chunk)));
      }
    }
    return checks;
  }

  private List<Check> differing(
      Queue<Check> checks, List<Session> readers, List<TargetLink> links) {
    int all = checks.size();
    Queue<Check> open = new ConcurrentLinkedQueue<>(checks);
    List<Callable<List<Check>>> comparers = new ArrayList<>();
    for (int i = 0; i < readers.size(); i++) {
      Session reader = readers.get(i);
      Session writer = links.get(i).session();
      comparers.add(() -> compare(open, reader, writer));
    }
    List<Check> differing = new Lanes(run.stop()).run(comparers);
    run.listener()
        .notice(
            Notice.note(
                "Of "
                    + all
                    + " finished chunks "
                    + differing.size()
                    + " differ from the source"
                    + " now and are copied again."));
    return differing;
  }

  private List<Check> compare(Queue<Check> open, Session reader, Session writer) {
    List<Check> differing = new ArrayList<>();
    Check check = open.poll();
    while (check != null) {
      run.stop().check();
      TableTransfer transfer = check.work().transfer();
      KeyRange range = check.chunk().range();
      if (!ChunkDigests.of(reader, transfer, range)
          .equals(ChunkDigests.of(writer, transfer, range))) {
        differing.add(check);
      }
      writer.commit();
      check = open.poll();
    }
    return differing;
  }

  private void empty(
      List<Check> differing, Map<TableName, List<FinishedChunk>> finished, Session target) {
    for (Check check : differing) {
      TableName table = check.work().table().name();
      if (check.work().transfer().key().isEmpty()) {
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
