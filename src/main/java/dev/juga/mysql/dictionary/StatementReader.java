package dev.juga.mysql.dictionary;

import dev.juga.lane.Lanes;
import dev.juga.lane.StopSign;
import dev.juga.mysql.Server;
import dev.juga.mysql.Session;
import dev.juga.schema.TableName;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

/**
 * Reads what SHOW CREATE answers. Each table takes a round trip, so many tables are read on several
 * connections.
 */
final class StatementReader {
  /** As many as a server lends for short work. */
  private static final int CONNECTIONS = 4;

  /** Below it another connection costs more than it brings. */
  private static final int TABLES_PER_CONNECTION = 50;

  private final Server server;

  StatementReader(Server server) {
    this.server = server;
  }

  /** The definition of each table, as CREATE TABLE. */
  Map<TableName, String> read(List<TableName> tables) {
    int parts = Math.min(CONNECTIONS, 1 + tables.size() / TABLES_PER_CONNECTION);
    List<Callable<List<Map<TableName, String>>>> readers = new ArrayList<>();
    for (int i = 0; i < parts; i++) {
      List<TableName> part =
          tables.subList(tables.size() * i / parts, tables.size() * (i + 1) / parts);
      readers.add(
          () -> List.of(server.<Map<TableName, String>>brief(session -> read(session, part))));
    }
    Map<TableName, String> statements = new HashMap<>();
    new Lanes(new StopSign("reading of definitions")).run(readers).forEach(statements::putAll);
    return statements;
  }

  /**
   * The definitions as the bytes that the server keeps. Converted to a result charset, characters
   * beyond U+FFFF in generated columns, checks and functional indexes become question marks (seen
   * on 8.0.31). A binary default is no text; it is known from its {@link
   * dev.juga.schema.ColumnText}.
   */
  private static Map<TableName, String> read(Session session, List<TableName> tables) {
    Map<TableName, String> statements = new HashMap<>();
    session.execute("SET character_set_results=NULL");
    try {
      tables.forEach(table -> statements.put(table, createStatement(session, table)));
    } finally {
      session.execute("SET character_set_results=utf8mb4");
    }
    statements.replaceAll(new ForeignKeyText(session)::quoted);
    return statements;
  }

  private static String createStatement(Session session, TableName name) {
    return session.list("SHOW CREATE TABLE " + name.quoted(), create -> create.getBytes(2)).stream()
        .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
        .findFirst()
        .orElseThrow();
  }
}
