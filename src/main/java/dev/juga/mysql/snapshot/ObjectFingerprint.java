package dev.juga.mysql.snapshot;

import dev.juga.mysql.Session;
import dev.juga.schema.SqlText;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * How the views, routines, triggers and events of some schemas look at one moment, as checksums by
 * name. Two of them tell what was changed in between. Events that end and remove themselves count
 * as changed.
 */
public final class ObjectFingerprint {
  private static final List<String> QUERIES =
      List.of(
          "SELECT 'view', TABLE_SCHEMA, TABLE_NAME, VIEW_DEFINITION, DEFINER, SECURITY_TYPE,"
              + " CHECK_OPTION, CHARACTER_SET_CLIENT, COLLATION_CONNECTION"
              + " FROM information_schema.VIEWS WHERE TABLE_SCHEMA IN (%s)",
          "SELECT LOWER(ROUTINE_TYPE), ROUTINE_SCHEMA, ROUTINE_NAME, ROUTINE_DEFINITION, DEFINER,"
              + " SECURITY_TYPE, SQL_DATA_ACCESS, IS_DETERMINISTIC, SQL_MODE, ROUTINE_COMMENT,"
              + " CREATED, LAST_ALTERED FROM information_schema.ROUTINES"
              + " WHERE ROUTINE_SCHEMA IN (%s)",
          "SELECT 'trigger', TRIGGER_SCHEMA, TRIGGER_NAME, ACTION_STATEMENT, EVENT_OBJECT_TABLE,"
              + " ACTION_TIMING, EVENT_MANIPULATION, ACTION_ORDER, DEFINER, SQL_MODE, CREATED"
              + " FROM information_schema.TRIGGERS WHERE TRIGGER_SCHEMA IN (%s)",
          "SELECT 'event', EVENT_SCHEMA, EVENT_NAME, EVENT_DEFINITION, DEFINER, TIME_ZONE,"
              + " EXECUTE_AT, INTERVAL_VALUE, INTERVAL_FIELD, STARTS, ENDS, STATUS, ON_COMPLETION,"
              + " SQL_MODE, CREATED, LAST_ALTERED FROM information_schema.EVENTS"
              + " WHERE EVENT_SCHEMA IN (%s)");

  private final Map<String, String> checksums;

  private ObjectFingerprint(Map<String, String> checksums) {
    this.checksums = checksums;
  }

  /** Reads them; what the account may not see is not in it. */
  public static ObjectFingerprint read(Session session, Collection<String> schemas) {
    Map<String, String> checksums = new TreeMap<>();
    if (!schemas.isEmpty()) {
      String list = schemas.stream().map(SqlText::literal).collect(Collectors.joining(","));
      for (String query : QUERIES) {
        checksums.putAll(
            session
                .list(query.formatted(list), row -> Map.entry(name(row), Checksum.of(values(row))))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
      }
    }
    return new ObjectFingerprint(checksums);
  }

  /** What was there, as {@code view shop.totals}, in alphabetical order. */
  public List<String> names() {
    return List.copyOf(checksums.keySet());
  }

  /** What came, went or was changed since an earlier reading, as {@code view shop.totals}. */
  public List<String> changedSince(ObjectFingerprint earlier) {
    TreeSet<String> names = new TreeSet<>(checksums.keySet());
    names.addAll(earlier.checksums.keySet());
    names.removeIf(
        name -> checksums.getOrDefault(name, "").equals(earlier.checksums.getOrDefault(name, "")));
    return new ArrayList<>(names);
  }

  private static String name(ResultSet row) throws SQLException {
    return row.getString(1) + ' ' + row.getString(2) + '.' + row.getString(3);
  }

  private static String values(ResultSet row) throws SQLException {
    StringBuilder values = new StringBuilder();
    for (int i = 4; i <= row.getMetaData().getColumnCount(); i++) {
      String value = row.getString(i);
      values.append(value == null ? "N" : value.length() + ":" + value);
    }
    return values.toString();
  }
}
