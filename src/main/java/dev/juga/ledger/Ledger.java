package dev.juga.ledger;

import static org.jooq.impl.DSL.currentLocalDateTime;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import dev.juga.chunk.KeyRange;
import dev.juga.mysql.Purpose;
import dev.juga.mysql.Server;
import dev.juga.mysql.Session;
import dev.juga.mysql.snapshot.SnapshotPosition;
import java.util.List;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.InsertValuesStep4;
import org.jooq.Record;
import org.jooq.Table;

/** The ledger of one run. Thread-safe; what belongs to a chunk goes through its lane's session. */
public final class Ledger {
  /** The schema on the target that holds it; never part of an inventory. */
  public static final String SCHEMA = "juga_ledger";

  private static final Table<Record> RUN = table(name(SCHEMA, "run"));
  private static final Table<Record> WORK = table(name(SCHEMA, "work"));
  private static final Table<Record> CHUNK = table(name(SCHEMA, "chunk"));

  private static final Field<String> RUN_ID = text("run_id");
  private static final Field<String> STATE = text("state");

  private final Server target;
  private final String runId;

  private Ledger(Server target, String runId) {
    this.target = target;
    this.runId = runId;
  }

  /** Creates the ledger's schema if it is not there, and begins a run in it. */
  public static Ledger begin(Server target, String runId, Server source) {
    try (Session session = target.open(Purpose.DEFINE)) {
      LedgerTables.create(session);
      session
          .dsl()
          .insertInto(RUN, RUN_ID, text("source"), text("source_uuid"), STATE)
          .values(runId, source.toString(), source.identity().uuid(), "RUNNING")
          .execute();
    }
    return new Ledger(target, runId);
  }

  public String runId() {
    return runId;
  }

  /** Notes where in the source's history the run's snapshot stands. */
  public void record(SnapshotPosition position) {
    target.brief(
        session ->
            session
                .dsl()
                .update(RUN)
                .set(text("gtid_set"), position.gtidSet())
                .set(text("binlog_file"), position.binlogFile())
                .set(number("binlog_position"), position.binlogPosition())
                .where(RUN_ID.eq(runId))
                .execute());
  }

  /** Notes how the run ended: DONE or FAILED. */
  public void end(String state) {
    target.brief(
        session ->
            session
                .dsl()
                .update(RUN)
                .set(STATE, state)
                .set(field(name("ended_at")), (Object) currentLocalDateTime())
                .where(RUN_ID.eq(runId))
                .execute());
  }

  /** Records definitions that are about to be written, so that a later run knows its own. */
  public void intend(WorkKind kind, List<String> names) {
    if (names.isEmpty()) {
      return;
    }
    target.brief(
        session -> {
          InsertValuesStep4<Record, String, String, String, String> insert =
              session.dsl().insertInto(WORK, RUN_ID, text("kind"), text("name"), STATE);
          for (String workName : names) {
            insert = insert.values(runId, kind.name(), workName, "INTENDED");
          }
          return insert.execute();
        });
  }

  /** Records that all intended work of one kind is done, or one piece of it. */
  public void done(WorkKind kind, String workName) {
    mark(text("kind").eq(kind.name()).and(text("name").eq(workName)));
  }

  /** Records that all intended work of one kind is done. */
  public void done(WorkKind kind) {
    mark(text("kind").eq(kind.name()));
  }

  private void mark(Condition which) {
    target.brief(
        session ->
            session
                .dsl()
                .update(WORK)
                .set(STATE, "DONE")
                .where(RUN_ID.eq(runId).and(which))
                .execute());
  }

  /**
   * The first statement of a chunk's transaction. A second attempt at the same chunk waits for the
   * first one here and then fails, so rows cannot arrive twice (server-facts.md 4).
   */
  public void beginChunk(Session lane, ChunkId chunk) {
    lane.dsl()
        .insertInto(CHUNK, RUN_ID, text("table_schema"), text("table_name"), number("number"))
        .values(runId, chunk.table().schema(), chunk.table().table(), (long) chunk.number())
        .execute();
  }

  /** The last statement before a chunk's commit. */
  public void endChunk(Session lane, ChunkId chunk, KeyRange range, long rows, long bytes) {
    lane.dsl()
        .update(CHUNK)
        .set(text("lower_bound"), range.lower() == null ? null : range.lower().toString())
        .set(text("upper_bound"), range.upper() == null ? null : range.upper().toString())
        .set(number("row_count"), rows)
        .set(number("byte_count"), bytes)
        .where(
            RUN_ID
                .eq(runId)
                .and(text("table_schema").eq(chunk.table().schema()))
                .and(text("table_name").eq(chunk.table().table()))
                .and(number("number").eq((long) chunk.number())))
        .execute();
  }

  private static Field<String> text(String column) {
    return field(name(column), String.class);
  }

  private static Field<Long> number(String column) {
    return field(name(column), Long.class);
  }
}
