package dev.juga.ledger;

import static dev.juga.ledger.LedgerNames.RUN_ID;
import static dev.juga.ledger.LedgerNames.SESSION;
import static dev.juga.ledger.LedgerNames.number;

import dev.juga.failure.ExitCode;
import dev.juga.failure.Failure;
import dev.juga.mysql.Server;
import dev.juga.mysql.Session;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * The connections of a run on its target. A server goes on with a statement after its client died,
 * an ALTER for instance (server-facts.md 22), and may still commit; so before anything is believed
 * about an earlier run, its connections must be gone.
 */
public final class OldSessions {
  private static final long LOOK_AGAIN_MILLIS = 300;

  /** Rounding of a server's uptime to seconds. */
  private static final long SAME_START_SECONDS = 3;

  private record Old(long id, String command, String state, String info) {}

  private final Server target;
  private final String runId;

  public OldSessions(Server target, String runId) {
    this.target = target;
    this.runId = runId;
  }

  /** Notes a connection that is about to write, by a statement of its own. */
  public void note(Session session) {
    target.brief(
        brief ->
            brief
                .dsl()
                .insertInto(SESSION, RUN_ID, number("connection_id"), number("server_started"))
                .values(runId, session.connectionId(), started(brief))
                .onDuplicateKeyIgnore()
                .execute());
  }

  /**
   * Returns when no connection of the run is left. Those that only wait for a client are ended.
   *
   * @param tell told once about each statement that is waited for
   */
  public void awaitNone(Consumer<String> tell) {
    await(ids(), tell);
  }

  /** Returns when this one connection of the run is gone. */
  public void awaitGone(long connectionId) {
    await(Set.of(connectionId), sentence -> {});
  }

  private void await(Set<Long> ids, Consumer<String> tell) {
    if (ids.isEmpty()) {
      return;
    }
    Set<Long> told = new java.util.HashSet<>();
    List<Old> left = left(ids);
    while (!left.isEmpty()) {
      for (Old old : left) {
        if (old.command().equals("Sleep")) {
          end(old);
        } else if (told.add(old.id())) {
          tell.accept(
              "Waiting for a statement of the earlier run that the target still works on: "
                  + shortened(old.info()));
        }
      }
      sleep();
      left = left(ids);
    }
  }

  private Set<Long> ids() {
    return target.brief(
        session -> {
          long started = started(session);
          return session
              .dsl()
              .select(number("connection_id"))
              .from(SESSION)
              .where(RUN_ID.eq(runId))
              .and(
                  number("server_started")
                      .between(started - SAME_START_SECONDS, started + SAME_START_SECONDS))
              .fetch()
              .stream()
              .map(row -> row.value1())
              .collect(Collectors.toSet());
        });
  }

  /** Sessions of one's own account are shown without any privilege. */
  private List<Old> left(Set<Long> ids) {
    return target.brief(
        session ->
            session
                .list(
                    "SELECT ID, COMMAND, STATE, INFO FROM information_schema.PROCESSLIST"
                        + " WHERE USER = SUBSTRING_INDEX(USER(), '@', 1)",
                    row ->
                        new Old(
                            row.getLong(1), row.getString(2), row.getString(3), row.getString(4)))
                .stream()
                .filter(old -> ids.contains(old.id()))
                .toList());
  }

  private void end(Old old) {
    try {
      target.brief(
          session -> {
            session.execute("KILL " + old.id());
            return null;
          });
    } catch (Failure gone) {
      // It ended by itself between the look and the word; the next look tells.
      if (gone.exitCode() != ExitCode.SERVER) {
        throw gone;
      }
    }
  }

  /** When the server was started, in seconds of its own clock: connection ids begin anew then. */
  private static long started(Session session) {
    long uptime = session.list("SHOW GLOBAL STATUS LIKE 'Uptime'", row -> row.getLong(2)).get(0);
    return session.number("SELECT UNIX_TIMESTAMP()") - uptime;
  }

  private static String shortened(String statement) {
    String line = statement == null ? "" : statement.strip().replaceAll("\\s+", " ");
    return line.length() <= 120 ? line : line.substring(0, 120) + "…";
  }

  private static void sleep() {
    try {
      Thread.sleep(LOOK_AGAIN_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw Failure.of(ExitCode.INTERRUPTED, "Stopped while waiting for the target").cause(e);
    }
  }
}
