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
import java.util.ArrayList;
import java.util.Arrays;
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
  /** Written out: rendered anew for every chunk, they cost more than a tiny table's rows. */
  private static final String BEGIN =
      "INSERT INTO juga_ledger.chunk (run_id, table_schema, table_name, number, place)"
          + " VALUES (?, ?, ?, ?, ?)";

  private static final String END =
      "UPDATE juga_ledger.chunk SET lower_bound=?, upper_bound=?, of_nulls=?, is_last=?,"
          + " row_count=?, byte_count=?, proof=?, done_at=NOW(3)"
          + " WHERE run_id=? AND table_schema=? AND table_name=? AND number=?";

  /** All of these rows are there: it is one UPDATE with other values for each. */
  private static final String END_WHOLE =
      "INSERT INTO juga_ledger.chunk (run_id, table_schema, table_name, number, place, is_last,"
          + " row_count, byte_count, proof, done_at) VALUES%s ON DUPLICATE KEY UPDATE is_last=1,"
          + " row_count=VALUES(row_count), byte_count=VALUES(byte_count), proof=VALUES(proof),"
          + " done_at=VALUES(done_at)";

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
    lane.update(BEGIN, runId, chunk.table().schema(), chunk.table().table(), chunk.number(), place);
  }

  /** The last statement before a chunk's commit. */
  public void end(Session lane, ChunkId chunk, FinishedChunk done) {
    lane.update(
        END,
        encoded(done.range().lower()),
        encoded(done.range().upper()),
        done.range().nulls() ? 1 : 0,
        done.last() ? 1 : 0,
        done.rows(),
        done.bytes(),
        encoded(done.proof()),
        runId,
        chunk.table().schema(),
        chunk.table().table(),
        chunk.number());
  }

  /** The first statement of a transaction that carries whole tables, a chunk each. */
  public void beginWhole(Session lane, List<ChunkId> chunks, long place) {
    List<Object> values = new ArrayList<>();
    for (ChunkId chunk : chunks) {
      values.addAll(
          List.of(runId, chunk.table().schema(), chunk.table().table(), chunk.number(), place));
    }
    lane.update(BEGIN + ", (?, ?, ?, ?, ?)".repeat(chunks.size() - 1), values.toArray());
  }

  /** The last statement before the commit of whole tables. */
  public void endWhole(Session lane, List<WholeTable> tables) {
    List<Object> values = new ArrayList<>();
    for (WholeTable table : tables) {
      ChunkId chunk = table.chunk();
      values.addAll(
          Arrays.asList(
              runId,
              chunk.table().schema(),
              chunk.table().table(),
              chunk.number(),
              table.rows(),
              table.bytes(),
              encoded(table.proof())));
    }
    String rows = ", (?, ?, ?, ?, 0, 1, ?, ?, ?, NOW(3))".repeat(tables.size()).substring(1);
    lane.update(END_WHOLE.formatted(rows), values.toArray());
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
            byTable.computeIfAbsent(table, t -> new ArrayList<>()).add(finished(row));
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

  /** Notes that finished chunks were compared anew, by their numbers. */
  public void prove(TableName table, Map<Integer, ChunkProof> proofByNumber) {
    target.brief(
        session -> {
          proofByNumber.forEach(
              (number, proof) ->
                  session
                      .dsl()
                      .update(CHUNK)
                      .set(text("proof"), encoded(proof))
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
        row.get("byte_count", Long.class),
        proof(row.get("proof", String.class)));
  }

  private static String encoded(ChunkProof proof) {
    return proof == null ? null : proof.encoded();
  }

  private static ChunkProof proof(String text) {
    return text == null ? null : ChunkProof.decoded(text);
  }

  private static String encoded(Bound bound) {
    return bound == null ? null : bound.encoded();
  }

  private static Bound decoded(String text) {
    return text == null ? null : Bound.decoded(text);
  }
}
