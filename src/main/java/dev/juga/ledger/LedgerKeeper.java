package dev.juga.ledger;

import dev.juga.failure.ExitCode;
import dev.juga.failure.Failure;
import dev.juga.mysql.Server;
import dev.juga.mysql.Session;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;

/** What is asked of a target's ledger outside a run. */
public final class LedgerKeeper {
  private static final String RUNS =
      """
      SELECT r.run_id, r.source, r.state, r.table_count, r.started_at,
        r.state='RUNNING' AND r.alive_at > NOW(3) - INTERVAL :seconds SECOND AND :held,
        (SELECT MAX(t) FROM (
           SELECT run_id, MAX(done_at) AS t FROM juga_ledger.chunk GROUP BY run_id
           UNION ALL SELECT run_id, MAX(changed_at) FROM juga_ledger.work GROUP BY run_id) AS x
         WHERE x.run_id = r.run_id),
        (SELECT COUNT(*) FROM juga_ledger.work w
         WHERE w.run_id = r.run_id AND w.kind = 'COMPLETE' AND w.state = 'DONE'),
        (SELECT COALESCE(SUM(row_count), 0) FROM juga_ledger.chunk c WHERE c.run_id = r.run_id),
        (SELECT COALESCE(SUM(byte_count), 0) FROM juga_ledger.chunk c WHERE c.run_id = r.run_id)
      FROM juga_ledger.run r ORDER BY r.started_at DESC
      """;

  private static final String UNFINISHED =
      """
      SELECT DISTINCT CONCAT(c.table_schema, '.', c.table_name) AS t FROM juga_ledger.chunk c
      WHERE c.run_id = ':run' AND NOT EXISTS (SELECT 1 FROM juga_ledger.work w
        WHERE w.run_id = c.run_id AND w.kind = 'COMPLETE' AND w.state = 'DONE'
          AND w.name = CONCAT('`', REPLACE(c.table_schema, '`', '``'), '`.`',
            REPLACE(c.table_name, '`', '``'), '`'))
      ORDER BY t LIMIT 10
      """;

  private static final String EVENTS =
      """
      SELECT w.name FROM juga_ledger.work w JOIN information_schema.EVENTS e
        ON CONCAT(e.EVENT_SCHEMA, '.', e.EVENT_NAME) = w.name COLLATE utf8mb4_bin
      WHERE w.run_id = ':run' AND w.kind = 'EVENT' AND e.STATUS <> 'ENABLED' ORDER BY w.name
      """;

  private final Server target;

  public LedgerKeeper(Server target) {
    this.target = target;
  }

  /** Every run that the ledger knows, the newest first; empty if there is no ledger. */
  public List<RunStatus> runs() {
    return target.brief(session -> LedgerTables.exist(session) ? runs(session) : List.of());
  }

  private static List<RunStatus> runs(Session session) {
    boolean held = RunLock.owner(session) != null;
    List<RunStatus> runs =
        session.list(
            RUNS.replace(":seconds", Integer.toString(RunLock.GONE_AFTER_SECONDS))
                .replace(":held", held ? "1" : "0"),
            row -> status(row, List.of(), List.of()));
    return runs.stream().map(run -> withDetails(session, run)).toList();
  }

  private static RunStatus withDetails(Session session, RunStatus run) {
    String id = run.runId().replace("'", "''");
    return new RunStatus(
        run.runId(),
        run.source(),
        run.state(),
        run.alive(),
        run.startedAt(),
        run.lastWorkAt(),
        run.tables(),
        run.tablesDone(),
        run.rows(),
        run.bytes(),
        session.list(UNFINISHED.replace(":run", id), row -> row.getString(1)),
        run.state().equals("DROPPED")
            ? List.of()
            : session.list(EVENTS.replace(":run", id), row -> row.getString(1)));
  }

  private static RunStatus status(ResultSet row, List<String> unfinished, List<String> events)
      throws SQLException {
    return new RunStatus(
        row.getString(1),
        row.getString(2),
        row.getString(3),
        row.getBoolean(6),
        instant(row.getObject(5, LocalDateTime.class)),
        instant(row.getObject(7, LocalDateTime.class)),
        row.getLong(4),
        row.getLong(8),
        row.getLong(9),
        row.getLong(10),
        unfinished,
        events);
  }

  /** Every session lives in UTC. */
  private static Instant instant(LocalDateTime time) {
    return time == null ? null : time.toInstant(ZoneOffset.UTC);
  }

  /**
   * Removes the ledger. Refused, with a {@link Failure}, while a run is alive, and while events
   * wait to be enabled, since their state is kept nowhere else.
   *
   * @param force removes it though events wait
   */
  public void remove(boolean force) {
    try (RunLock lock = RunLock.take(target)) {
      List<String> waiting =
          runs().stream().flatMap(run -> run.eventsToEnable().stream()).distinct().toList();
      if (!waiting.isEmpty() && !force) {
        throw Failure.of(
                ExitCode.PREFLIGHT,
                "Events that were enabled on the source wait on the target, disabled, and only the"
                    + " ledger knows which")
            .at(String.join(", ", waiting))
            .remedy(
                "Enable them at the cutover (ALTER EVENT … ENABLE), or remove the ledger all the"
                    + " same with --force.");
      }
      target.brief(
          session -> {
            session.execute("DROP SCHEMA IF EXISTS " + Ledger.SCHEMA);
            return null;
          });
    }
  }
}
