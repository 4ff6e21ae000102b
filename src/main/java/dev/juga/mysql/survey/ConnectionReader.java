package dev.juga.mysql.survey;

import dev.juga.failure.Failure;
import dev.juga.mysql.ServerFailure;
import dev.juga.mysql.Session;
import dev.juga.schema.TableName;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads who is connected, who was, and what was written, from what a server keeps in memory. */
final class ConnectionReader {
  private record Client(String user, String host) {}

  private record Use(Client client, String schema) {}

  private final Session session;
  private final boolean hasPerformanceSchema;

  ConnectionReader(Session session) {
    this.session = session;
    this.hasPerformanceSchema = session.number("SELECT @@GLOBAL.performance_schema") == 1;
  }

  /** Clients of this moment and those of earlier, but for Juga itself, the busiest first. */
  List<ConnectionFacts> connections(Set<Unseen> unseen) {
    Map<Use, Integer> now = now();
    Map<Client, Long> earlier = earlier(unseen);
    List<ConnectionFacts> connections = new ArrayList<>();
    Set<Client> present = new HashSet<>();
    now.forEach(
        (use, count) -> {
          present.add(use.client());
          connections.add(
              new ConnectionFacts(
                  use.client().user(),
                  use.client().host(),
                  use.schema(),
                  count,
                  earlier.getOrDefault(use.client(), -1L)));
        });
    earlier.forEach(
        (client, total) -> {
          if (!present.contains(client)) {
            connections.add(new ConnectionFacts(client.user(), client.host(), "", 0, total));
          }
        });
    connections.sort(
        Comparator.comparing(ConnectionFacts::now)
            .reversed()
            .thenComparing(ConnectionFacts::user)
            .thenComparing(ConnectionFacts::host)
            .thenComparing(ConnectionFacts::schema));
    return connections;
  }

  private Map<Use, Integer> now() {
    Map<Use, Integer> now = new LinkedHashMap<>();
    session
        .list(
            "SELECT USER, HOST, COALESCE(DB, '') FROM information_schema.PROCESSLIST"
                + " WHERE ID <> CONNECTION_ID() AND COMMAND NOT IN ('Daemon', 'Binlog Dump',"
                + " 'Binlog Dump GTID') AND USER NOT IN ('system user', 'event_scheduler')",
            row ->
                new Use(
                    new Client(row.getString(1), withoutPort(row.getString(2))), row.getString(3)))
        .forEach(use -> now.merge(use, 1, Integer::sum));
    return now;
  }

  private Map<Client, Long> earlier(Set<Unseen> unseen) {
    Map<Client, Long> earlier = new LinkedHashMap<>();
    boolean isSeen =
        hasPerformanceSchema
            && isAllowed(
                () ->
                    session
                        .list(
                            "SELECT USER, HOST, TOTAL_CONNECTIONS FROM performance_schema.accounts"
                                + " WHERE USER IS NOT NULL AND HOST IS NOT NULL AND"
                                + " TOTAL_CONNECTIONS > 0 AND USER <> 'event_scheduler'",
                            row ->
                                Map.entry(
                                    new Client(row.getString(1), row.getString(2)), row.getLong(3)))
                        .forEach(entry -> earlier.put(entry.getKey(), entry.getValue())));
    if (!isSeen) {
      unseen.add(Unseen.EARLIER_CONNECTIONS);
    }
    return earlier;
  }

  /** How many replicas read the binary log; needs PROCESS. */
  int replicas() {
    return (int)
        session.number(
            "SELECT COUNT(*) FROM information_schema.PROCESSLIST WHERE COMMAND LIKE 'Binlog"
                + " Dump%'");
  }

  /** Tables that were written since the server started, where it counts. */
  Set<TableName> written() {
    Set<TableName> written = new HashSet<>();
    if (hasPerformanceSchema) {
      isAllowed(
          () ->
              written.addAll(
                  session.list(
                      "SELECT OBJECT_SCHEMA, OBJECT_NAME FROM"
                          + " performance_schema.table_io_waits_summary_by_table WHERE COUNT_WRITE"
                          + " > 0",
                      row -> new TableName(row.getString(1), row.getString(2)))));
    }
    return written;
  }

  private static boolean isAllowed(Runnable question) {
    try {
      question.run();
      return true;
    } catch (Failure e) {
      if (ServerFailure.isDenied(e)) {
        return false;
      }
      throw e;
    }
  }

  private static String withoutPort(String host) {
    return host == null ? "" : host.replaceFirst(":\\d+$", "");
  }
}
