package dev.juga.mysql.snapshot;

import dev.juga.failure.ExitCode;
import dev.juga.failure.Failure;
import dev.juga.mysql.Session;
import dev.juga.schema.Table;
import dev.juga.schema.TableName;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What SHOW CREATE TABLE answered for some tables, as checksums. The AUTO_INCREMENT counter, which
 * every writer moves, does not count.
 */
final class Definitions {
  private static final int NO_SUCH_TABLE = 1146;
  private static final int NO_SUCH_SCHEMA = 1049;
  private static final Pattern COUNTER =
      Pattern.compile("(?m)^(\\) ENGINE=\\S+.*?) AUTO_INCREMENT=\\d+");

  private final Map<TableName, String> checksums;

  private Definitions(Map<TableName, String> checksums) {
    this.checksums = checksums;
  }

  /** Asks for them; the session's character_set_results must be NULL. */
  static Definitions read(Session session, Collection<TableName> tables) {
    Map<TableName, String> checksums = new HashMap<>();
    tables.forEach(table -> checksums.put(table, checksum(session, table)));
    return new Definitions(checksums);
  }

  /** Those of tables that were read already, with the statements as the server keeps them. */
  static Definitions of(Collection<Table> tables) {
    Map<TableName, String> checksums = new HashMap<>();
    tables.forEach(table -> checksums.put(table.name(), checksum(table.createStatement())));
    return new Definitions(checksums);
  }

  private static String checksum(String statement) {
    return Checksum.of(COUNTER.matcher(statement).replaceFirst("$1"));
  }

  Set<TableName> tables() {
    return checksums.keySet();
  }

  /** The tables of this reading that an earlier one knew otherwise. */
  List<TableName> changedSince(Definitions earlier) {
    List<TableName> changed = new ArrayList<>();
    checksums.forEach(
        (table, checksum) -> {
          if (!checksum.equals(earlier.checksums.get(table))) {
            changed.add(table);
          }
        });
    changed.sort(null);
    return changed;
  }

  /** Empty if the table is not there. */
  private static String checksum(Session session, TableName table) {
    try {
      return checksum(
          session.list("SHOW CREATE TABLE " + table.quoted(), Definitions::statement).get(0));
    } catch (Failure e) {
      if (e.getCause() instanceof SQLException cause
          && (cause.getErrorCode() == NO_SUCH_TABLE || cause.getErrorCode() == NO_SUCH_SCHEMA)) {
        return "";
      }
      throw Denial.isTimeout(e) ? waiting(table, e) : e;
    }
  }

  private static String statement(ResultSet row) throws SQLException {
    return new String(row.getBytes("Create Table"), StandardCharsets.UTF_8);
  }

  private static Failure waiting(TableName table, Failure e) {
    return Failure.of(
            ExitCode.SERVER,
            "Somebody is changing the definition of a table of the source (DDL), and it cannot be"
                + " read")
        .at(table.toString())
        .remedy("Start again while nobody changes table definitions.")
        .cause(e.getCause());
  }
}
