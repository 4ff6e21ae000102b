package dev.juga.it.oracle;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Compares schemas of two servers completely. Every difference is one sentence that begins with
 * what differs ({@code schema.table}, {@code schema.table.column}, a trigger, …). The connections
 * keep the session settings that the comparison needs.
 */
public final class Oracle {
  /** What the target's events should look like. */
  public enum Events {
    /** As on the source. */
    AS_ON_SOURCE,
    /** Those that are enabled on the source are disabled on the target. */
    DISABLED_UNTIL_CUTOVER
  }

  private Oracle() {}

  /** Definitions and rows, events as on the source. */
  public static List<String> differences(
      Connection source, Connection target, Collection<String> schemas) throws SQLException {
    return differences(source, target, schemas, Events.AS_ON_SOURCE);
  }

  /** Definitions and rows. */
  public static List<String> differences(
      Connection source, Connection target, Collection<String> schemas, Events events)
      throws SQLException {
    List<String> differences = new ArrayList<>(definitions(source, target, schemas, events));
    differences.addAll(rows(source, target, schemas));
    return differences;
  }

  /**
   * Definitions alone. Servers of one version must say the same to the letter; others the same
   * things, each in its own spelling ({@link Spelling}, {@link CanonicalSql}).
   */
  public static List<String> definitions(
      Connection source, Connection target, Collection<String> schemas, Events events)
      throws SQLException {
    return new DefinitionComparison(side(source), side(target), events).differences(schemas);
  }

  /** Rows alone, and tables and columns that one side lacks. */
  public static List<String> rows(Connection source, Connection target, Collection<String> schemas)
      throws SQLException {
    return new RowComparison(side(source), side(target)).differences(schemas);
  }

  private static OracleSession side(Connection connection) throws SQLException {
    return new OracleSession(connection);
  }
}
