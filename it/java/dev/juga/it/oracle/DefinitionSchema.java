package dev.juga.it.oracle;

import dev.juga.it.servers.PlainConnection;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;

/** A schema with one object or more of every kind, which can be changed and mended. */
final class DefinitionSchema {
  private static final String DEFAULTS = " CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_ai_ci";
  private static final Map<String, List<String>> CREATE = new LinkedHashMap<>();

  static {
    table(
        "parent",
        "(id int NOT NULL AUTO_INCREMENT PRIMARY KEY, code int NOT NULL,"
            + " UNIQUE KEY code_unique (code)) AUTO_INCREMENT=100 COMMENT='親'",
        "INSERT INTO parent VALUES (1, 1)");
    table(
        "child",
        "(id int NOT NULL PRIMARY KEY, parent_id int, a int NOT NULL DEFAULT 1,"
            + " b varchar(40) COLLATE utf8mb4_bin NOT NULL DEFAULT '' COMMENT '列', c int,"
            + " g int AS (a + 1) STORED, p point NOT NULL SRID 4326,"
            + " at timestamp NULL DEFAULT NULL ON UPDATE CURRENT_TIMESTAMP, e enum('x','y'),"
            + " KEY parent_key (parent_id), KEY ab (a, b(10)), KEY down (c DESC),"
            + " KEY up ((LOWER(b))), SPATIAL KEY place (p),"
            + " CONSTRAINT child_parent FOREIGN KEY (parent_id) REFERENCES parent (id),"
            + " CONSTRAINT a_positive CHECK (a > 0))",
        "CREATE TRIGGER first_ai AFTER INSERT ON child FOR EACH ROW SET @a = 1",
        "CREATE TRIGGER second_ai AFTER INSERT ON child FOR EACH ROW SET @b = '😀'");
    table("texts", "(id int NOT NULL PRIMARY KEY, body text, FULLTEXT KEY words (body))");
    table(
        "parts",
        "(id int NOT NULL PRIMARY KEY) PARTITION BY RANGE (id) (PARTITION low VALUES LESS THAN (10)"
            + " COMMENT='低', PARTITION high VALUES LESS THAN (20))",
        "INSERT INTO parts VALUES (1), (11)");
    other("VIEW", "names", "AS SELECT id, b FROM child");
    other("FUNCTION", "twice", "(n int) RETURNS int DETERMINISTIC RETURN n * 2");
    other("PROCEDURE", "greet", "(IN who varchar(20)) SELECT CONCAT('やあ ', who, ' 😀')");
    String daily = "ON SCHEDULE EVERY 1 DAY STARTS '2035-01-01 00:00:00' ";
    other("EVENT", "nightly", daily + "ENABLE DO SET @a = 1");
    other("EVENT", "resting", daily + "DISABLE DO SET @a = 1");
  }

  private final Connection connection;
  private final String name;

  DefinitionSchema(Connection connection, String name) {
    this.connection = connection;
    this.name = name;
  }

  /** Creates the schema and all that is in it, and makes it the connection's own. */
  void create() throws SQLException {
    PlainConnection.run(connection, "CREATE DATABASE " + name + DEFAULTS, "USE " + name);
    for (List<String> statements : CREATE.values()) {
      PlainConnection.run(connection, statements.toArray(String[]::new));
    }
  }

  /** Makes the objects anew that these statements may have changed; much quicker than all. */
  void mend(List<String> changes) throws SQLException {
    PlainConnection.run(connection, "ALTER DATABASE " + name + DEFAULTS, "USE " + name);
    PlainConnection.run(connection, "DROP TABLE IF EXISTS extra", "SET foreign_key_checks = 0");
    TreeSet<String> words = new TreeSet<>();
    for (String change : changes) {
      // A trigger is made anew with its table, so that its place among the others is.
      words.addAll(List.of(change.replace("second_ai", "child").split("\\W+", -1)));
    }
    for (Map.Entry<String, List<String>> object : CREATE.entrySet()) {
      if (words.contains(object.getKey())) {
        PlainConnection.run(connection, object.getValue().toArray(String[]::new));
      }
    }
    PlainConnection.run(connection, "SET foreign_key_checks = 1");
  }

  private static void table(String name, String definition, String... then) {
    other("TABLE", name, definition);
    CREATE.compute(
        name, (key, create) -> Stream.concat(create.stream(), List.of(then).stream()).toList());
  }

  private static void other(String kind, String name, String definition) {
    CREATE.put(
        name,
        List.of(
            "DROP " + kind + " IF EXISTS " + name,
            "CREATE " + kind + " " + name + " " + definition));
  }
}
