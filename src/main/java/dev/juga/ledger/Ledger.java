package dev.juga.ledger;

import static dev.juga.ledger.LedgerNames.NOW;
import static dev.juga.ledger.LedgerNames.RUN;
import static dev.juga.ledger.LedgerNames.RUN_ID;
import static dev.juga.ledger.LedgerNames.STATE;
import static dev.juga.ledger.LedgerNames.WORK;
import static dev.juga.ledger.LedgerNames.number;
import static dev.juga.ledger.LedgerNames.text;
import static dev.juga.ledger.LedgerNames.time;

import dev.juga.mysql.Purpose;
import dev.juga.mysql.Server;
import dev.juga.mysql.Session;
import dev.juga.mysql.snapshot.SnapshotPosition;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.Record;

/** The ledger of one run: what was intended, and what of it is done. Thread-safe. */
public final class Ledger {
  /** The schema on the target that holds it; never part of an inventory. */
  public static final String SCHEMA = "juga_ledger";

  /** Written out: of thousands of tables, jOOQ would render each value by itself. */
  private static final String INTEND =
      "INSERT INTO juga_ledger.work (run_id, kind, name, state, detail, changed_at) VALUES%s"
          + " ON DUPLICATE KEY UPDATE state=VALUES(state), detail=VALUES(detail),"
          + " changed_at=VALUES(changed_at)";

  private static final String DONE = "DONE";
  private static final String INTENDED = "INTENDED";

  private final Server target;
  private final String runId;
  private final ChunkLedger chunks;

  private Ledger(Server target, String runId) {
    this.target = target;
    this.runId = runId;
    this.chunks = new ChunkLedger(target, runId);
  }

  /**
   * Creates the ledger's schema if it is not there, and begins a run in it.
   *
   * @param asked the selection and the options on which the result depends, as one text
   */
  public static Ledger begin(Server target, String runId, Server source, String asked) {
    try (Session session = target.open(Purpose.DEFINE)) {
      LedgerTables.create(session);
      session
          .dsl()
          .insertInto(RUN)
          .set(RUN_ID, runId)
          .set(text("source"), source.toString())
          .set(text("source_key"), source.identity().key())
          .set(text("asked"), asked)
          .set(STATE, "RUNNING")
          .set(time("started_at"), NOW)
          .set(time("alive_at"), NOW)
          .execute();
    }
    return new Ledger(target, runId);
  }

  /** The newest run of this source that asked for the same and did not reach its end. */
  public static Optional<Ledger> unfinished(Server target, Server source, String asked) {
    return newestUnfinished(target, source)
        .filter(row -> row.get(text("asked")).equals(asked))
        .map(row -> new Ledger(target, row.get(RUN_ID)));
  }

  /** What the newest unfinished run of this source asked for. */
  public static Optional<String> unfinishedAsked(Server target, Server source) {
    return newestUnfinished(target, source).map(row -> row.get(text("asked")));
  }

  /** The newest run of this source that asked for the same and reached its end, by its id. */
  public static Optional<String> finished(Server target, Server source, String asked) {
    return newest(target, source, DONE)
        .filter(row -> row.get(text("asked")).equals(asked))
        .map(row -> row.get(RUN_ID));
  }

  private static Optional<Record> newestUnfinished(Server target, Server source) {
    return newest(target, source, "RUNNING", "FAILED");
  }

  private static Optional<Record> newest(Server target, Server source, String... states) {
    return target.brief(
        session ->
            LedgerTables.exist(session)
                ? session
                    .dsl()
                    .select(RUN_ID, text("asked"))
                    .from(RUN)
                    .where(text("source_key").eq(source.identity().key()))
                    .and(STATE.in(states))
                    .orderBy(time("started_at").desc())
                    .limit(1)
                    .fetch()
                    .stream()
                    .map(Record.class::cast)
                    .findFirst()
                : Optional.<Record>empty());
  }

  /** Gives up every unfinished run of a source whose copy is dropped. */
  public static void abandon(Server target, Server source) {
    target.brief(
        session ->
            LedgerTables.exist(session)
                ? session
                    .dsl()
                    .update(RUN)
                    .set(STATE, "DROPPED")
                    .where(text("source_key").eq(source.identity().key()))
                    .execute()
                : 0);
  }

  public String runId() {
    return runId;
  }

  public ChunkLedger chunks() {
    return chunks;
  }

  /** Notes that an earlier run is taken up again. */
  public void resume() {
    updateRun(
        session -> session.dsl().update(RUN).set(STATE, "RUNNING").set(time("alive_at"), NOW));
  }

  /** Notes where in the source's history the run's snapshot stands, and how many tables it has. */
  public void record(SnapshotPosition position, int tables) {
    updateRun(
        session ->
            session
                .dsl()
                .update(RUN)
                .set(text("gtid_set"), position.gtidSet())
                .set(text("binlog_file"), position.binlogFile())
                .set(number("binlog_position"), position.binlogPosition())
                .set(number("table_count"), (long) tables));
  }

  /** Where the run's last snapshot stood; empty if it had none yet. */
  public Optional<SnapshotPosition> position() {
    return target.brief(
        session ->
            session
                .dsl()
                .select(text("gtid_set"), text("binlog_file"), number("binlog_position"))
                .from(RUN)
                .where(RUN_ID.eq(runId).and(text("gtid_set").isNotNull()))
                .fetch()
                .stream()
                .map(
                    row ->
                        new SnapshotPosition(
                            row.value1(), row.value2(), row.value3(), Duration.ZERO))
                .findFirst());
  }

  /** Notes how the run ended: DONE or FAILED. */
  public void end(String state) {
    updateRun(session -> session.dsl().update(RUN).set(STATE, state).set(time("ended_at"), NOW));
  }

  private void updateRun(
      java.util.function.Function<Session, org.jooq.UpdateSetMoreStep<Record>> update) {
    target.brief(session -> update.apply(session).where(RUN_ID.eq(runId)).execute());
  }

  /** Records work that is about to be done, so that a later run knows its own. */
  public void intend(WorkKind kind, List<String> names) {
    Map<String, String> details = new HashMap<>();
    names.forEach(workName -> details.put(workName, null));
    intend(kind, details);
  }

  /** Records work that is about to be done, each with a detail that may be null. */
  public void intend(WorkKind kind, Map<String, String> details) {
    if (details.isEmpty()) {
      return;
    }
    List<Object> values = new ArrayList<>();
    details.forEach(
        (workName, detail) ->
            values.addAll(Arrays.asList(runId, kind.name(), workName, INTENDED, detail)));
    String rows = ", (?, ?, ?, ?, ?, NOW(3))".repeat(details.size()).substring(1);
    target.brief(
        session -> {
          session.update(INTEND.formatted(rows), values.toArray());
          return null;
        });
  }

  /** Records that one piece of intended work is done. */
  public void done(WorkKind kind, String workName) {
    done(kind, List.of(workName));
  }

  /** Records that several pieces of intended work are done. */
  public void done(WorkKind kind, Collection<String> workNames) {
    target.brief(
        session ->
            session
                .dsl()
                .update(WORK)
                .set(STATE, DONE)
                .set(time("changed_at"), NOW)
                .where(of(kind).and(text("name").in(workNames)))
                .execute());
  }

  /** Forgets work that is to be done again, or whose object is gone. */
  public void forget(WorkKind kind, String workName) {
    target.brief(
        session ->
            session
                .dsl()
                .deleteFrom(WORK)
                .where(of(kind).and(text("name").eq(workName)))
                .execute());
  }

  /** The names of work that is done, each with its detail or an empty text. */
  public Map<String, String> done(WorkKind kind) {
    return details(of(kind).and(STATE.eq(DONE)));
  }

  /** The names of work that was at least begun, each with its detail or an empty text. */
  public Map<String, String> known(WorkKind kind) {
    return details(of(kind));
  }

  private Map<String, String> details(Condition which) {
    Map<String, String> details = new HashMap<>();
    target.brief(
        session -> {
          session
              .dsl()
              .select(text("name"), text("detail"))
              .from(WORK)
              .where(which)
              .forEach(row -> details.put(row.value1(), row.value2() == null ? "" : row.value2()));
          return null;
        });
    return details;
  }

  private Condition of(WorkKind kind) {
    return RUN_ID.eq(runId).and(text("kind").eq(kind.name()));
  }
}
