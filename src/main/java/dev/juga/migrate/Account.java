package dev.juga.migrate;

import dev.juga.failure.ExitCode;
import dev.juga.failure.Failure;
import dev.juga.mysql.Server;
import dev.juga.mysql.ServerRecord;
import dev.juga.mysql.Session;
import dev.juga.mysql.snapshot.Snapshot;
import dev.juga.mysql.snapshot.SnapshotPosition;
import dev.juga.schema.TableName;
import dev.juga.verdict.Verdict;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a run knows by now of its servers and tables, so that one that fails leaves evidence, too.
 * Thread-safe.
 */
final class Account {
  private final Map<TableName, TableCopy> copies = new HashMap<>();
  private final Map<TableName, TableResult> finished = new HashMap<>();
  private final Map<TableName, Failure> failures = new HashMap<>();
  private ServerRecord source;
  private ServerRecord target;
  private SnapshotPosition position;

  /** Nothing is known but who takes part. */
  Account(Server source, Server target) {
    this.source = source.record();
    this.target = target.record();
  }

  /** The source is read in this snapshot. */
  synchronized void reads(Server server, Snapshot snapshot) {
    source = server.record(snapshot.lanes().get(0));
    position = snapshot.position();
  }

  /** The target is written by sessions such as this one. */
  synchronized void writes(Server server, Session session) {
    target = server.record(session);
  }

  synchronized void underWay(Collection<TableCopy> more) {
    more.forEach(copy -> copies.put(copy.work().table().name(), copy));
  }

  synchronized void finished(Collection<TableResult> more) {
    more.forEach(result -> finished.put(result.name(), result));
  }

  /** Does work on one table; if it fails, the failure is the table's. */
  void watch(TableWork table, Runnable work) {
    try {
      work.run();
    } catch (Failure failure) {
      failed(table.table().name(), failure);
      throw failure;
    }
  }

  private synchronized void failed(TableName table, Failure failure) {
    if (failure.exitCode() != ExitCode.INTERRUPTED) {
      failures.putIfAbsent(table, failure);
    }
  }

  synchronized ServerRecord source() {
    return source;
  }

  synchronized ServerRecord target() {
    return target;
  }

  /** Null before there is a snapshot. */
  synchronized SnapshotPosition position() {
    return position;
  }

  /** What is said of each table by now. */
  synchronized List<TableResult> tables(Collection<TableWork> all) {
    return all.stream().map(this::table).toList();
  }

  private TableResult table(TableWork work) {
    TableName name = work.table().name();
    Failure failure = failures.get(name);
    TableResult known = finished.get(name);
    if (failure == null && known != null) {
      return known;
    }
    TableCopy copy = copies.get(name);
    TableResult soFar =
        copy == null ? new TableResult(name, 0, 0, 0, Duration.ZERO, null) : copy.result();
    boolean differs = failure != null && failure.exitCode() == ExitCode.MISMATCH;
    return soFar.with(
        Verdicts.unfinished(
            soFar,
            differs ? Verdict.MISMATCH : Verdict.INCONCLUSIVE,
            failure == null ? null : failure.remedy("").getMessage()));
  }
}
