package dev.juga.mysql.objects;

import dev.juga.mysql.Server;
import java.util.ArrayList;
import java.util.List;

/** What a server says of the definitions of a schema, in words that every server shares. */
final class Facts {
  private static final String NAME = "REPLACE(%s, 'utf8_', 'utf8mb3_')";

  private Facts() {}

  /** Every column with its type, charset, collation and the value of its literal default. */
  static List<String> columns(Server server, String schema) {
    List<String> facts =
        list(
            server,
            "SELECT CONCAT_WS(' ', TABLE_NAME, ORDINAL_POSITION, COLUMN_NAME, IS_NULLABLE,"
                + " REPLACE(DATA_TYPE, 'geomcollection', 'geometrycollection'),"
                + " CHARACTER_MAXIMUM_LENGTH, NUMERIC_PRECISION, NUMERIC_SCALE, DATETIME_PRECISION,"
                + " IF(COLUMN_TYPE LIKE '%unsigned%', 'unsigned', ''),"
                + " REPLACE(CONCAT(CHARACTER_SET_NAME, ' '), 'utf8 ', 'utf8mb3 '), "
                + NAME.formatted("COLLATION_NAME")
                + ", TRIM(REPLACE(REPLACE(REPLACE(LOWER(EXTRA),"
                + " 'default_generated', ''), '()', ''), 'invisible', '')), COLUMN_COMMENT)"
                + " FROM information_schema.COLUMNS WHERE TABLE_SCHEMA='"
                + schema
                + "' AND TABLE_NAME IN (SELECT TABLE_NAME FROM information_schema.TABLES WHERE"
                + " TABLE_TYPE='BASE TABLE' AND TABLE_SCHEMA='"
                + schema
                + "')");
    return facts;
  }

  /** The value of every literal default, byte by byte. */
  static List<String> defaults(Server server, String schema, String... columns) {
    List<String> values = new ArrayList<>();
    for (String column : columns) {
      String table = column.substring(0, column.indexOf('.'));
      String name = column.substring(column.indexOf('.') + 1);
      values.add(
          column
              + "="
              + server.brief(
                  session ->
                      session.text(
                          "SELECT HEX(DEFAULT(t."
                              + name
                              + ")) FROM (SELECT 1) AS one LEFT JOIN `"
                              + schema
                              + "`."
                              + table
                              + " AS t ON FALSE")));
    }
    return values;
  }

  static List<String> tables(Server server, String schema) {
    return list(
        server,
        "SELECT CONCAT_WS(' ', TABLE_NAME, "
            + NAME.formatted("TABLE_COLLATION")
            + ", TABLE_COMMENT, AUTO_INCREMENT > 1) FROM information_schema.TABLES WHERE"
            + " TABLE_TYPE='BASE TABLE' AND TABLE_SCHEMA='"
            + schema
            + "'");
  }

  static List<String> indexes(Server server, String schema) {
    return list(
        server,
        "SELECT CONCAT_WS(' ', TABLE_NAME, INDEX_NAME, SEQ_IN_INDEX, COLUMN_NAME, SUB_PART,"
            + " NON_UNIQUE, COLLATION, REPLACE(INDEX_TYPE, 'HASH', 'BTREE'), INDEX_COMMENT)"
            + " FROM information_schema.STATISTICS WHERE TABLE_SCHEMA='"
            + schema
            + "'");
  }

  static List<String> partitions(Server server, String schema) {
    return list(
        server,
        "SELECT CONCAT_WS(' ', TABLE_NAME, PARTITION_NAME, SUBPARTITION_NAME, PARTITION_METHOD,"
            + " SUBPARTITION_METHOD, REPLACE(PARTITION_EXPRESSION, '`', ''), PARTITION_DESCRIPTION,"
            + " PARTITION_COMMENT) FROM information_schema.PARTITIONS WHERE PARTITION_NAME IS NOT"
            + " NULL AND TABLE_SCHEMA='"
            + schema
            + "'");
  }

  static List<String> foreignKeys(Server server, String schema) {
    return list(
        server,
        "SELECT CONCAT_WS(' ', k.TABLE_NAME, k.CONSTRAINT_NAME, k.COLUMN_NAME,"
            + " k.REFERENCED_TABLE_SCHEMA, k.REFERENCED_TABLE_NAME, k.REFERENCED_COLUMN_NAME,"
            + " REPLACE(r.UPDATE_RULE, 'NO ACTION', 'RESTRICT'),"
            + " REPLACE(r.DELETE_RULE, 'NO ACTION', 'RESTRICT'))"
            + " FROM information_schema.KEY_COLUMN_USAGE AS k JOIN"
            + " information_schema.REFERENTIAL_CONSTRAINTS AS r ON r.CONSTRAINT_SCHEMA ="
            + " k.CONSTRAINT_SCHEMA AND r.CONSTRAINT_NAME = k.CONSTRAINT_NAME"
            + " WHERE k.TABLE_SCHEMA='"
            + schema
            + "'");
  }

  /** Routines, triggers and events with what they keep of their session. */
  static List<String> objects(Server server, String schema) {
    String session =
        "REPLACE(SQL_MODE, 'NO_AUTO_CREATE_USER,', ''), CHARACTER_SET_CLIENT, "
            + NAME.formatted("COLLATION_CONNECTION")
            + ", "
            + NAME.formatted("DATABASE_COLLATION")
            + ", DEFINER";
    List<String> facts =
        list(
            server,
            "SELECT CONCAT_WS(' ', EVENT_OBJECT_TABLE, EVENT_MANIPULATION, ACTION_TIMING,"
                + " ACTION_ORDER, TRIGGER_NAME, ACTION_STATEMENT, "
                + session
                + ") FROM information_schema.TRIGGERS WHERE TRIGGER_SCHEMA='"
                + schema
                + "'");
    facts.addAll(
        list(
            server,
            "SELECT CONCAT_WS(' ', ROUTINE_NAME, REPLACE(ROUTINE_DEFINITION, '''''', ''''), SECURITY_TYPE, "
                + NAME.formatted("COLLATION_NAME")
                + ", "
                + session
                + ") FROM information_schema.ROUTINES WHERE ROUTINE_SCHEMA='"
                + schema
                + "'"));
    facts.addAll(
        list(
            server,
            "SELECT CONCAT_WS(' ', EVENT_NAME, EVENT_DEFINITION, TIME_ZONE, STARTS, ON_COMPLETION, "
                + session
                + ") FROM information_schema.EVENTS WHERE EVENT_SCHEMA='"
                + schema
                + "'"));
    facts.addAll(
        list(
            server,
            "SELECT CONCAT_WS(' ', TABLE_NAME, SECURITY_TYPE, CHECK_OPTION, DEFINER) FROM"
                + " information_schema.VIEWS WHERE TABLE_SCHEMA='"
                + schema
                + "'"));
    return facts;
  }

  static List<String> list(Server server, String sql) {
    return server.brief(
        session ->
            new ArrayList<>(session.list(sql, row -> row.getString(1)).stream().sorted().toList()));
  }
}
