package dev.juga.it.verify;

import dev.juga.verdict.DifferenceKind;
import java.util.List;
import java.util.stream.Stream;

/**
 * A change of one definition on the target, and what must be said of it.
 *
 * @param name how the definition is called, with an empty schema: {@code table .items}
 * @param sql what does it, in the schema
 */
record DefinitionChange(DifferenceKind kind, String name, String property, List<String> sql) {
  private static final String ITEMS = " of table .items";

  static List<DefinitionChange> all() {
    return List.of(
        // The schema
        schema("schema ", "collation", "ALTER SCHEMA COLLATE utf8mb4_bin"),
        // Tables
        schema("table .items", "comment", "ALTER TABLE items COMMENT='other'"),
        schema("table .items", "collation", "ALTER TABLE items COLLATE utf8mb4_bin"),
        schema("table .items", "options", "ALTER TABLE items MAX_ROWS=8"),
        schema(
            "table .items", "next AUTO_INCREMENT number", "ALTER TABLE items AUTO_INCREMENT=4000"),
        schema("table .notes", "existence", "DROP TABLE notes"),
        schema("table .more", "existence", "CREATE TABLE more (a INT)"),
        schema("table .items", "column order", "ALTER TABLE items MODIFY t TEXT FIRST"),
        schema(
            "table .parts",
            "partitioning",
            "ALTER TABLE parts PARTITION BY RANGE (d + 1) (PARTITION p0 VALUES LESS THAN (10),"
                + " PARTITION p1 VALUES LESS THAN (20))"),
        schema("partition p1 of table .parts", "existence", "ALTER TABLE parts DROP PARTITION p1"),
        schema(
            "partition p1 of table .parts",
            "values",
            "ALTER TABLE parts REORGANIZE PARTITION p1 INTO (PARTITION p1 VALUES LESS THAN (30))"),
        schema(
            "partition p1 of table .parts",
            "comment",
            "ALTER TABLE parts REORGANIZE PARTITION p1 INTO (PARTITION p1 VALUES LESS THAN (20)"
                + " COMMENT='x')"),
        // Columns
        column("n", "type", "ALTER TABLE items MODIFY n BIGINT DEFAULT 5 COMMENT 'number'"),
        column(
            "n", "nullable", "ALTER TABLE items MODIFY n INT NOT NULL DEFAULT 5 COMMENT 'number'"),
        column("n", "default", "ALTER TABLE items ALTER n SET DEFAULT 6"),
        column("n", "default", "ALTER TABLE items ALTER n DROP DEFAULT"),
        column("n", "comment", "ALTER TABLE items MODIFY n INT DEFAULT 5 COMMENT 'Number'"),
        column("v", "collation", "ALTER TABLE items MODIFY v VARCHAR(30) COLLATE utf8mb4_bin"),
        column("v", "character set", "ALTER TABLE items MODIFY v VARCHAR(30) CHARACTER SET latin1"),
        column("b", "default", "ALTER TABLE items MODIFY b VARBINARY(9) DEFAULT 0x00fe"),
        column("q", "default", "ALTER TABLE items ALTER q SET DEFAULT '😁'"),
        column("x", "default", "ALTER TABLE items MODIFY x TEXT DEFAULT (CONCAT('a', 'c'))"),
        column("g", "generated expression", "ALTER TABLE items MODIFY g INT AS (n + 2) STORED"),
        column("g", "kept as", "ALTER TABLE items DROP g, ADD g INT AS (n + 1) VIRTUAL AFTER q"),
        column(
            "at",
            "ON UPDATE",
            "ALTER TABLE items MODIFY at DATETIME(3) DEFAULT CURRENT_TIMESTAMP(3)"),
        column("v", "visible", "ALTER TABLE items ALTER COLUMN v SET INVISIBLE"),
        column("p", "SRID", "ALTER TABLE items MODIFY p POINT SRID 3857"),
        column("e", "type", "ALTER TABLE items MODIFY e ENUM('b','a')"),
        column("id", "AUTO_INCREMENT", "ALTER TABLE items MODIFY id INT NOT NULL"),
        column("lost", "existence", "ALTER TABLE items DROP lost"),
        column("added", "existence", "ALTER TABLE items ADD added INT FIRST"),
        // Indexes
        index("u", "unique", "ALTER TABLE items DROP KEY u, ADD KEY u (n, v)"),
        index("u", "existence", "ALTER TABLE items DROP KEY u"),
        index("u", "columns", "ALTER TABLE items DROP KEY u, ADD UNIQUE KEY u (v, n)"),
        index("pre", "prefix lengths", "ALTER TABLE items DROP KEY pre, ADD KEY pre (v(6) DESC)"),
        index("pre", "descending columns", "ALTER TABLE items DROP KEY pre, ADD KEY pre (v(5))"),
        index("pre", "visible", "ALTER TABLE items ALTER INDEX pre INVISIBLE"),
        index(
            "pre",
            "comment",
            "ALTER TABLE items DROP KEY pre, ADD KEY pre (v(5) DESC) COMMENT 'x'"),
        index("fun", "expression", "ALTER TABLE items DROP KEY fun, ADD KEY fun ((n * 3))"),
        index(
            "words",
            "parser",
            "ALTER TABLE items DROP KEY words",
            // In one statement 8.0.31 takes the two for one index and keeps the parser.
            "ALTER TABLE items ADD FULLTEXT KEY words (t)"),
        index("added", "existence", "ALTER TABLE items ADD KEY added (lost)"),
        index("PRIMARY", "columns", "ALTER TABLE items DROP PRIMARY KEY, ADD PRIMARY KEY (id, e)"),
        // Constraints
        schema(
            "foreign key up of table .notes",
            "ON DELETE",
            "ALTER TABLE notes DROP FOREIGN KEY up",
            "ALTER TABLE notes ADD CONSTRAINT up FOREIGN KEY (item) REFERENCES items (id) ON DELETE"
                + " SET NULL"),
        schema(
            "foreign key up of table .notes",
            "referenced table",
            "ALTER TABLE notes DROP FOREIGN KEY up",
            "ALTER TABLE notes ADD CONSTRAINT up FOREIGN KEY (item) REFERENCES other_parent (id) ON DELETE"
                + " CASCADE"),
        schema(
            "foreign key up of table .notes", "existence", "ALTER TABLE notes DROP FOREIGN KEY up"),
        schema(
            "CHECK small of table .items",
            "expression",
            "ALTER TABLE items DROP CHECK small, ADD CONSTRAINT small CHECK (n <= 100)"),
        schema(
            "CHECK small of table .items",
            "enforced",
            "ALTER TABLE items ALTER CHECK small NOT ENFORCED"),
        schema("CHECK small of table .items", "existence", "ALTER TABLE items DROP CHECK small"),
        schema(
            "CHECK small of table .items",
            "name",
            "ALTER TABLE items DROP CHECK small, ADD CONSTRAINT tiny CHECK (n < 100)"),
        // Views
        object(
            "view .shown",
            "body",
            "CREATE OR REPLACE VIEW shown AS SELECT id, n FROM items WHERE n >= 1"),
        object("view .shown", "existence", "DROP VIEW shown"),
        object("view .more", "existence", "CREATE VIEW more AS SELECT 1 AS a"),
        object(
            "view .shown",
            "SQL SECURITY",
            "CREATE OR REPLACE SQL SECURITY INVOKER VIEW shown AS SELECT id, n FROM items WHERE n > 1"),
        object(
            "view .shown",
            "CHECK OPTION",
            "CREATE OR REPLACE VIEW shown AS SELECT id, n FROM items WHERE n > 1 WITH CHECK OPTION"),
        object(
            "view .shown",
            "columns",
            "CREATE OR REPLACE VIEW shown AS SELECT id, n AS m FROM items WHERE n > 1"),
        // Triggers
        object("trigger .first", "existence", "DROP TRIGGER first"),
        object(
            "trigger .alone",
            "body",
            "DROP TRIGGER alone",
            "CREATE TRIGGER alone BEFORE DELETE ON items FOR EACH ROW SET @a = '😁'"),
        object(
            "trigger .alone",
            "timing",
            "DROP TRIGGER alone",
            "CREATE TRIGGER alone AFTER DELETE ON items FOR EACH ROW SET @a = '😀'"),
        object(
            "table .items",
            "order of triggers BEFORE INSERT",
            "DROP TRIGGER first",
            "CREATE TRIGGER first BEFORE INSERT ON items FOR EACH ROW SET @b = 1"),
        // Routines
        object(
            "procedure .greet",
            "body",
            "DROP PROCEDURE greet",
            "CREATE PROCEDURE greet(IN a INT, OUT b VARCHAR(9)) COMMENT 'hello' SELECT  '😀'"),
        object(
            "procedure .greet",
            "parameters",
            "DROP PROCEDURE greet",
            "CREATE PROCEDURE greet(IN a INT, OUT b VARCHAR(8)) COMMENT 'hello' SELECT '😀'"),
        object("procedure .greet", "comment", "ALTER PROCEDURE greet COMMENT 'bye'"),
        object("procedure .greet", "SQL SECURITY", "ALTER PROCEDURE greet SQL SECURITY INVOKER"),
        object("procedure .greet", "data access", "ALTER PROCEDURE greet READS SQL DATA"),
        object(
            "procedure .greet",
            "sql_mode",
            "DROP PROCEDURE greet",
            "SET sql_mode='ANSI_QUOTES'",
            "CREATE PROCEDURE greet(IN a INT, OUT b VARCHAR(9)) COMMENT 'hello' SELECT '😀'"),
        object(
            "procedure .greet",
            "collation_connection",
            "DROP PROCEDURE greet",
            "SET NAMES utf8mb4 COLLATE utf8mb4_bin",
            "CREATE PROCEDURE greet(IN a INT, OUT b VARCHAR(9)) COMMENT 'hello' SELECT '😀'"),
        object(
            "function .twice",
            "returns",
            "DROP FUNCTION twice",
            "CREATE FUNCTION twice(a INT) RETURNS BIGINT DETERMINISTIC RETURN a * 2"),
        object(
            "function .twice",
            "deterministic",
            "DROP FUNCTION twice",
            "CREATE FUNCTION twice(a INT) RETURNS INT NO SQL RETURN a * 2"),
        object("function .twice", "existence", "DROP FUNCTION twice"),
        // Events
        object("event .nightly", "existence", "DROP EVENT nightly"),
        object(
            "event .nightly",
            "schedule",
            "ALTER EVENT nightly ON SCHEDULE EVERY 2 DAY STARTS '2035-01-01 00:00:00'"),
        object("event .nightly", "body", "ALTER EVENT nightly DO SET @a = '😁'"),
        object("event .nightly", "status", "ALTER EVENT nightly ENABLE"),
        object("event .nightly", "comment", "ALTER EVENT nightly COMMENT 'x'"),
        object("event .nightly", "ON COMPLETION", "ALTER EVENT nightly ON COMPLETION PRESERVE"));
  }

  private static DefinitionChange schema(String name, String property, String... sql) {
    return new DefinitionChange(DifferenceKind.SCHEMA, name, property, List.of(sql));
  }

  private static DefinitionChange column(String name, String property, String... sql) {
    return schema("column " + name + ITEMS, property, sql);
  }

  private static DefinitionChange index(String name, String property, String... sql) {
    return schema("index " + name + ITEMS, property, sql);
  }

  private static DefinitionChange object(String name, String property, String... sql) {
    return new DefinitionChange(DifferenceKind.OBJECT, name, property, List.of(sql));
  }

  /** The definition as it is called in a schema. */
  String object(String schema) {
    return name.equals("schema ")
        ? name + schema
        : name.replaceFirst(" \\.(?=\\w+$)", " " + schema + ".");
  }

  String[] statements(String schema) {
    return Stream.concat(Stream.of("USE " + schema), sql.stream()).toArray(String[]::new);
  }

  /** A schema with something of everything. */
  static String[] everything(String schema) {
    return new String[] {
      "CREATE SCHEMA " + schema + " CHARACTER SET utf8mb4 COLLATE utf8mb4_general_ci",
      "USE " + schema,
      "CREATE TABLE items (id INT NOT NULL AUTO_INCREMENT PRIMARY KEY, n INT DEFAULT 5 COMMENT"
          + " 'number', v VARCHAR(30), b VARBINARY(9) DEFAULT 0x00ff, q VARCHAR(9) DEFAULT '😀', g"
          + " INT AS (n + 1) STORED, x TEXT DEFAULT (CONCAT('a', 'b')), at DATETIME(3) DEFAULT"
          + " CURRENT_TIMESTAMP(3) ON UPDATE CURRENT_TIMESTAMP(3), p POINT SRID 4326, e"
          + " ENUM('a','b') NOT NULL, t TEXT, lost INT, UNIQUE KEY u (n, v), KEY pre (v(5) DESC), KEY"
          + " fun ((n * 2)), FULLTEXT KEY words (t) WITH PARSER ngram, CONSTRAINT small CHECK (n <"
          + " 100)) AUTO_INCREMENT=5000 MAX_ROWS=9 COMMENT='all'",
      "CREATE TABLE parts (id INT, d INT, KEY (id)) PARTITION BY RANGE (d) (PARTITION p0 VALUES LESS"
          + " THAN (10), PARTITION p1 VALUES LESS THAN (20))",
      "CREATE TABLE other_parent (id INT PRIMARY KEY)",
      "CREATE TABLE notes (id INT PRIMARY KEY, item INT, KEY (item), CONSTRAINT up FOREIGN KEY (item)"
          + " REFERENCES items (id) ON DELETE CASCADE)",
      "CREATE VIEW shown AS SELECT id, n FROM items WHERE n > 1",
      "CREATE TRIGGER first BEFORE INSERT ON items FOR EACH ROW SET @b = 1",
      "CREATE TRIGGER second BEFORE INSERT ON items FOR EACH ROW SET @c = 1",
      "CREATE TRIGGER alone BEFORE DELETE ON items FOR EACH ROW SET @a = '😀'",
      "CREATE PROCEDURE greet(IN a INT, OUT b VARCHAR(9)) COMMENT 'hello' SELECT '😀'",
      "CREATE FUNCTION twice(a INT) RETURNS INT DETERMINISTIC RETURN a * 2",
      "CREATE EVENT nightly ON SCHEDULE EVERY 1 DAY STARTS '2035-01-01 00:00:00' DISABLE DO SET @a ="
          + " '😀'"
    };
  }

  @Override
  public String toString() {
    return property + " of " + name + ": " + String.join("; ", sql);
  }
}
