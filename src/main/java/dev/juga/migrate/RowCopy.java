package dev.juga.migrate;

import dev.juga.lane.LaneCount;
import dev.juga.lane.Lanes;
import dev.juga.ledger.FinishedChunk;
import dev.juga.ledger.WorkKind;
import dev.juga.mysql.Session;
import dev.juga.mysql.rows.DigestGround;
import dev.juga.mysql.rows.WideRows;
import dev.juga.mysql.snapshot.Pace;
import dev.juga.mysql.snapshot.Snapshot;
import dev.juga.schema.TableName;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Copies the rows of all tables by lanes, each table up to its indexes and counts. */
final class RowCopy {
  private final Run run;
  private final int lanes;
  private final ChunkSize size;
  private final boolean moved;
  private final Pace pace;
  private final WideRows memory = WideRows.ofHeap();

  /**
   * The copy.
   *
   * @param moved whether the source may have changed since an earlier attempt
   */
  RowCopy(Run run, MigrateOptions options, boolean moved, Pace pace) {
    this.run = run;
    this.lanes = LaneCount.of(options.lanes()).lanes();
    this.pace = pace;
    this.size = new ChunkSize(options.chunkBytes());
    this.moved = moved;
  }

  List<TableResult> copy(Snapshot snapshot, List<TableWork> tables) {
    List<Session> readers = snapshot.lanes().subList(0, lanes);
    List<TargetLink> links = new ArrayList<>();
    try {
      readers.forEach(reader -> links.add(new TargetLink(run)));
      run.account().writes(run.target(), links.get(0).session());
      if (run.hashes()) {
        readers.forEach(DigestGround::check);
      }
      Map<TableName, List<FinishedChunk>> kept =
          new Resumption(run, moved).kept(tables, readers, links);
      // Only now does everything on the target stand where this snapshot does.
      run.ledger().record(snapshot.position(), tables.size());
      return copy(snapshot, links, tables, kept);
    } finally {
      links.forEach(TargetLink::close);
    }
  }

  private List<TableResult> copy(
      Snapshot snapshot,
      List<TargetLink> links,
      List<TableWork> tables,
      Map<TableName, List<FinishedChunk>> kept) {
    List<TableCopy> copies = new ArrayList<>();
    List<TableResult> results = new ArrayList<>();
    Map<String, String> complete = run.ledger().done(WorkKind.COMPLETE);
    for (TableWork work : tables) {
      List<FinishedChunk> finished = kept.getOrDefault(work.table().name(), List.of());
      TableCopy copy = new TableCopy(work, size, finished);
      if (complete.containsKey(work.table().name().quoted()) && copy.isCopied()) {
        results.add(copy.result());
      } else {
        copies.add(copy);
      }
    }
    run.account().finished(results);
    run.account().underWay(copies);
    tellPlan(copies);
    intend(copies);
    TableQueue queue = new TableQueue(copies);
    List<Lane> lanes = new ArrayList<>();
    for (int i = 0; i < links.size(); i++) {
      lanes.add(lane(snapshot, snapshot.lanes().get(i), links.get(i), queue));
    }
    results.addAll(new Lanes(run.stop()).run(lanes));
    results.sort(Comparator.comparing(TableResult::name));
    return results;
  }

  private Lane lane(Snapshot snapshot, Session reader, TargetLink link, TableQueue queue) {
    return new Lane(
        run,
        reader,
        queue,
        pace,
        new ChunkCarrier(run, reader, link, size, pace, memory),
        new PackCarrier(run, reader, link, size, memory),
        new Completion(run, snapshot, reader, link));
  }

  private void tellPlan(List<TableCopy> copies) {
    run.listener()
        .copyPlanned(
            copies.size(),
            copies.stream().mapToLong(copy -> copy.work().table().estimatedRows()).sum(),
            copies.stream().mapToLong(copy -> copy.work().table().estimatedBytes()).sum());
  }

  private void intend(List<TableCopy> copies) {
    Map<String, String> indexes = new HashMap<>();
    Map<String, String> completions = new HashMap<>();
    for (TableCopy copy : copies) {
      String name = copy.work().table().name().quoted();
      completions.put(name, null);
      if (copy.work().definition().isUnfinishedWithRows()) {
        indexes.put(name, null);
      }
    }
    run.ledger().done(WorkKind.INDEXES).keySet().forEach(indexes::remove);
    run.ledger().intend(WorkKind.INDEXES, indexes);
    run.ledger().intend(WorkKind.COMPLETE, completions);
  }
}
