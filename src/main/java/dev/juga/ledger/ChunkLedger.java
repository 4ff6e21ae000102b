package dev.juga.ledger;

import static dev.juga.ledger.LedgerNames.CHUNK;
import static dev.juga.ledger.LedgerNames.RUN_ID;
import static dev.juga.ledger.LedgerNames.number;
import static dev.juga.ledger.LedgerNames.text;
import static dev.juga.ledger.LedgerNames.whole;

import dev.juga.chunk.Bound;
import dev.juga.chunk.KeyRange;
import dev.juga.mysql.Server;
import dev.juga.mysql.Session;
import dev.juga.schema.TableName;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.Record;

/**
 * The chunks of one run. What belongs to a chunk's transaction goes through the lane's own session;
 * the rest through short ones. Thread-safe.
 */
public final class ChunkLedger {
  private final Server target;
  private final String runId;

  ChunkLedger(Server target, String runId) {
    this.target = target;
    this.runId = runId;
  }

  /**
   * The first statement of a chunk's transaction. A second attempt at the same chunk waits for the
   * first one here and then fails, so rows cannot arrive twice (server-facts.md 4).
   */
  public void begin(Session lane, ChunkId chunk, long place) {
    lane.dsl()
        .insertInto(
            CHUNK,
            RUN_ID,
            text("table_schema"),
            text("table_name"),
            whole("number"),
            number("place"))
        .values(runId, chunk.table().schema(), chunk.table().table(), chunk.number(), place)
        .execute();
  }

  /** The last statement before a chunk's commit. */
  public void end(
      Session lane, ChunkId chunk, KeyRange range, boolean last, long rows, long bytes) {
    lane.dsl()
        .update(CHUNK)
        .set(text("lower_bound"), encoded(range.lower()))
        .set(text("upper_bound"), encoded(range.upper()))
        .set(whole("of_nulls"), range.nulls() ? 1 : 0)
        .set(whole("is_last"), last ? 1 : 0)
        .set(number("row_count"), rows)
        .set(number("byte_count"), bytes)
        .set(LedgerNames.time("done_at"), LedgerNames.NOW)
        .where(of(chunk.table()).and(whole("number").eq(chunk.number())))
        .execute();
  }

  /** What the ledger says of a chunk, once its transaction is over; empty if it left nothing. */
  public Optional<FinishedChunk> find(ChunkId chunk) {
    return target.brief(
        session ->
            session
                .dsl()
                .selectFrom(CHUNK)
                .where(of(chunk.table()).and(whole("number").eq(chunk.number())))
                .fetch()
                .stream()
                .map(ChunkLedger::finished)
                .findFirst());
  }

  /** All finished chunks by table, in the order of their places. */
  public Map<TableName, List<FinishedChunk>> finished() {
    Map<TableName, List<FinishedChunk>> byTable = new HashMap<>();
    target.brief(
        session -> {
          for (Record row :
              session
                  .dsl()
                  .selectFrom(CHUNK)
                  .where(RUN_ID.eq(runId))
                  .orderBy(text("table_schema"), text("table_name"), number("place"))
                  .fetch()) {
            TableName table =
                new TableName(
                    row.get("table_schema", String.class), row.get("table_name", String.class));
            byTable.computeIfAbsent(table, t -> new java.util.ArrayList<>()).add(finished(row));
          }
          return null;
        });
    return byTable;
  }

  /** Forgets one chunk, in the transaction that removes its rows. */
  public void forget(Session lane, ChunkId chunk) {
    lane.dsl()
        .deleteFrom(CHUNK)
        .where(of(chunk.table()).and(whole("number").eq(chunk.number())))
        .execute();
  }

  /** Forgets all chunks of a table that is emptied or made anew. */
  public void forget(TableName table) {
    target.brief(session -> session.dsl().deleteFrom(CHUNK).where(of(table)).execute());
  }

  /** Gives finished chunks new places, so that there is room between them for others. */
  public void place(TableName table, Map<Integer, Long> placeByNumber) {
    target.brief(
        session -> {
          placeByNumber.forEach(
              (number, place) ->
                  session
                      .dsl()
                      .update(CHUNK)
                      .set(number("place"), place)
                      .where(of(table).and(whole("number").eq(number)))
                      .execute());
          return null;
        });
  }

  private Condition of(TableName table) {
    return RUN_ID
        .eq(runId)
        .and(text("table_schema").eq(table.schema()))
        .and(text("table_name").eq(table.table()));
  }

  private static FinishedChunk finished(Record row) {
    boolean nulls = row.get("of_nulls", Integer.class) == 1;
    KeyRange range =
        nulls
            ? KeyRange.NULLS
            : new KeyRange(
                decoded(row.get("lower_bound", String.class)),
                decoded(row.get("upper_bound", String.class)));
    return new FinishedChunk(
        row.get("number", Integer.class),
        row.get("place", Long.class),
        range,
        row.get("is_last", Integer.class) == 1,
        row.get("row_count", Long.class),
        row.get("byte_count", Long.class));
  }

  private static String encoded(Bound bound) {
    return bound == null ? null : bound.encoded();
  }

  private static Bound decoded(String text) {
    return text == null ? null : Bound.decoded(text);
  }
}
