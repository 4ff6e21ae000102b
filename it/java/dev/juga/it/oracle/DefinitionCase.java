package dev.juga.it.oracle;

import java.util.List;

/**
 * One change of a definition on the target, and how the sentence about it begins.
 *
 * @param sees the start of the sentence that the oracle must say, after the schema's name
 * @param change statements that are run in the schema
 */
record DefinitionCase(String sees, List<String> change) {
  /** What is in the schema before any change. */
  static final List<String> CREATE =
      List.of(
          "CREATE TABLE parent (id int NOT NULL AUTO_INCREMENT PRIMARY KEY, code int NOT NULL,"
              + " UNIQUE KEY code_unique (code)) AUTO_INCREMENT=100 COMMENT='親'",
          "CREATE TABLE child (id int NOT NULL PRIMARY KEY, parent_id int, a int NOT NULL DEFAULT 1,"
              + " b varchar(40) COLLATE utf8mb4_bin NOT NULL DEFAULT '' COMMENT '列', c int,"
              + " g int AS (a + 1) STORED, p point NOT NULL SRID 4326,"
              + " at timestamp NULL DEFAULT NULL ON UPDATE CURRENT_TIMESTAMP, e enum('x','y'),"
              + " KEY parent_key (parent_id), KEY ab (a, b(10)), KEY down (c DESC),"
              + " KEY up ((LOWER(b))), FULLTEXT KEY words (b), SPATIAL KEY place (p),"
              + " CONSTRAINT child_parent FOREIGN KEY (parent_id) REFERENCES parent (id),"
              + " CONSTRAINT a_positive CHECK (a > 0))",
          "CREATE TABLE parts (id int NOT NULL PRIMARY KEY) PARTITION BY RANGE (id)"
              + " (PARTITION low VALUES LESS THAN (10) COMMENT='低', PARTITION high VALUES LESS THAN (20))",
          "CREATE VIEW names AS SELECT id, b FROM child",
          "CREATE FUNCTION twice(n int) RETURNS int DETERMINISTIC RETURN n * 2",
          "CREATE PROCEDURE greet(IN who varchar(20)) SELECT CONCAT('やあ ', who, ' 😀')",
          "CREATE TRIGGER first_ai AFTER INSERT ON child FOR EACH ROW SET @a = 1",
          "CREATE TRIGGER second_ai AFTER INSERT ON child FOR EACH ROW SET @b = '😀'",
          "CREATE EVENT nightly ON SCHEDULE EVERY 1 DAY STARTS '2035-01-01 00:00:00' ENABLE DO SET @a = 1",
          "CREATE EVENT resting ON SCHEDULE EVERY 1 DAY STARTS '2035-01-01 00:00:00' DISABLE DO SET @a = 1",
          "INSERT INTO parent VALUES (1, 1)",
          "INSERT INTO parts VALUES (1), (11)");

  static final List<DefinitionCase> ALL =
      List.of(
          sees(" (SCHEMATA) DEFAULT_COLLATION_NAME", "ALTER DATABASE COLLATE utf8mb4_general_ci"),
          // Tables
          sees("extra (TABLES): only", "CREATE TABLE extra (id int)"),
          sees("parts (TABLES): missing", "DROP TABLE parts"),
          sees("parent (TABLES) TABLE_COMMENT: 親", "ALTER TABLE parent COMMENT='子'"),
          sees("parent (TABLES) TABLE_COLLATION", "ALTER TABLE parent COLLATE utf8mb4_unicode_ci"),
          sees(
              "parent (TABLES) ENGINE",
              "ALTER TABLE child DROP FOREIGN KEY child_parent",
              "ALTER TABLE parent ENGINE=MyISAM"),
          sees("parent (TABLES) ROW_FORMAT", "ALTER TABLE parent ROW_FORMAT=COMPRESSED"),
          sees("parent (TABLES) CREATE_OPTIONS", "ALTER TABLE parent STATS_PERSISTENT=0"),
          sees("parent (TABLES) AUTO_INCREMENT: 100", "ALTER TABLE parent AUTO_INCREMENT=99"),
          // Columns
          sees("child.extra (COLUMNS): only", "ALTER TABLE child ADD extra int"),
          sees("child.c (COLUMNS): missing", "ALTER TABLE child DROP KEY down, DROP c"),
          sees("child.c (COLUMNS) COLUMN_TYPE", "ALTER TABLE child MODIFY c int unsigned"),
          sees("child.c (COLUMNS) IS_NULLABLE", "ALTER TABLE child MODIFY c int NOT NULL"),
          sees("child.c (COLUMNS) ORDINAL_POSITION", "ALTER TABLE child MODIFY c int AFTER id"),
          sees("child.c (COLUMNS) EXTRA", "ALTER TABLE child MODIFY c int INVISIBLE"),
          sees("child.a (COLUMNS) COLUMN_DEFAULT: 1", "ALTER TABLE child ALTER a SET DEFAULT 2"),
          sees("child.a (COLUMNS) COLUMN_DEFAULT: 1", "ALTER TABLE child ALTER a DROP DEFAULT"),
          sees(
              "child.at (COLUMNS) EXTRA",
              "ALTER TABLE child MODIFY at timestamp NULL DEFAULT NULL"),
          sees("child.e (COLUMNS) COLUMN_TYPE", "ALTER TABLE child MODIFY e enum('x','Y')"),
          sees(
              "child.g (COLUMNS) GENERATION_EXPRESSION",
              "ALTER TABLE child MODIFY g int AS (a + 2) STORED"),
          sees(
              "child.g (COLUMNS) EXTRA",
              "ALTER TABLE child DROP g",
              "ALTER TABLE child ADD g int AS (a + 1) VIRTUAL AFTER c"),
          sees(
              "child.p (COLUMNS) SRS_ID",
              "ALTER TABLE child DROP KEY place",
              "ALTER TABLE child MODIFY p point NOT NULL"),
          sees(
              "child.b (COLUMNS) COLLATION_NAME",
              b("COLLATE utf8mb4_general_ci NOT NULL DEFAULT '' COMMENT '列'")),
          sees(
              "child.b (COLUMNS) CHARACTER_SET_NAME",
              b("CHARACTER SET utf8mb3 COLLATE utf8mb3_bin NOT NULL DEFAULT '' COMMENT '列'")),
          sees(
              "child.b (COLUMNS) COLUMN_COMMENT: 列",
              b("COLLATE utf8mb4_bin NOT NULL DEFAULT '' COMMENT '欄'")),
          // Indexes
          sees("child.down.1 (STATISTICS): missing", "ALTER TABLE child DROP KEY down"),
          sees(
              "parent.code_unique.1 (STATISTICS) NON_UNIQUE",
              reindex("parent", "code_unique", "KEY code_unique (code)")),
          sees("child.ab.1 (STATISTICS) COLUMN_NAME", reindex("child", "ab", "KEY ab (b(10), a)")),
          sees("child.ab.2 (STATISTICS) SUB_PART: 10", reindex("child", "ab", "KEY ab (a, b(11))")),
          sees("child.down.1 (STATISTICS) COLLATION: D", reindex("child", "down", "KEY down (c)")),
          sees(
              "child.down.1 (STATISTICS) IS_VISIBLE",
              "ALTER TABLE child ALTER INDEX down INVISIBLE"),
          sees(
              "child.down.1 (STATISTICS) INDEX_COMMENT",
              reindex("child", "down", "KEY down (c DESC) COMMENT '降順'")),
          sees("child.up.1 (STATISTICS) EXPRESSION", reindex("child", "up", "KEY up ((UPPER(b)))")),
          sees("child.words.1 (STATISTICS) INDEX_TYPE", reindex("child", "words", "KEY words (b)")),
          sees("child.place.1 (STATISTICS): missing", "ALTER TABLE child DROP KEY place"),
          // Constraints
          sees(
              "child.FOREIGN KEY.child_parent (TABLE_CONSTRAINTS): missing",
              "ALTER TABLE child DROP FOREIGN KEY child_parent"),
          sees(
              "child.child_parent (REFERENTIAL_CONSTRAINTS) DELETE_RULE",
              refer("parent (id) ON DELETE CASCADE")),
          sees(
              "child.child_parent.parent.1 (KEY_COLUMN_USAGE) REFERENCED_COLUMN_NAME: id",
              refer("parent (code)")),
          sees(
              "a_positive (CHECK_CONSTRAINTS) CHECK_CLAUSE",
              "ALTER TABLE child DROP CHECK a_positive, ADD CONSTRAINT a_positive CHECK (a >= 0)"),
          sees(
              "child.CHECK.a_positive (TABLE_CONSTRAINTS) ENFORCED",
              "ALTER TABLE child ALTER CHECK a_positive NOT ENFORCED"),
          // Partitions
          sees(
              "parts.high (PARTITIONS) PARTITION_DESCRIPTION: 20",
              parts(
                  "RANGE (id) (PARTITION low VALUES LESS THAN (10) COMMENT='低', PARTITION high VALUES LESS THAN (21))")),
          sees(
              "parts.low (PARTITIONS) PARTITION_COMMENT",
              parts(
                  "RANGE (id) (PARTITION low VALUES LESS THAN (10), PARTITION high VALUES LESS THAN (20))")),
          sees(
              "parts.low (PARTITIONS) PARTITION_EXPRESSION",
              parts(
                  "RANGE (id + 0) (PARTITION low VALUES LESS THAN (10) COMMENT='低', PARTITION high VALUES LESS THAN (20))")),
          sees("parts (PARTITIONS): only", "ALTER TABLE parts REMOVE PARTITIONING"),
          // Views
          sees(
              "names (VIEWS) VIEW_DEFINITION",
              "CREATE OR REPLACE VIEW names AS SELECT id, b FROM child WHERE id > 0"),
          sees(
              "names (VIEWS) SECURITY_TYPE",
              "CREATE OR REPLACE SQL SECURITY INVOKER VIEW names AS SELECT id, b FROM child"),
          sees(
              "names (VIEWS) DEFINER",
              "CREATE OR REPLACE DEFINER=nobody@localhost VIEW names AS SELECT id, b FROM child"),
          sees(
              "names VIEW (SHOW CREATE)",
              "CREATE OR REPLACE ALGORITHM=TEMPTABLE VIEW names AS SELECT id, b FROM child"),
          sees("names (VIEWS): missing", "DROP VIEW names"),
          // Triggers; the emoji is what information_schema cannot tell from another one
          sees(
              "second_ai TRIGGER (SHOW CREATE)",
              trigger("CREATE TRIGGER second_ai AFTER INSERT ON child FOR EACH ROW SET @b = '😁'")),
          sees(
              "second_ai (TRIGGERS) ACTION_STATEMENT",
              trigger("CREATE TRIGGER second_ai AFTER INSERT ON child FOR EACH ROW SET @c = '😀'")),
          sees(
              "second_ai (TRIGGERS) ACTION_ORDER",
              trigger(
                  "CREATE TRIGGER second_ai AFTER INSERT ON child FOR EACH ROW PRECEDES first_ai SET @b = '😀'")),
          sees(
              "second_ai (TRIGGERS) ACTION_TIMING",
              trigger(
                  "CREATE TRIGGER second_ai BEFORE INSERT ON child FOR EACH ROW SET @b = '😀'")),
          sees(
              "second_ai (TRIGGERS) EVENT_MANIPULATION",
              trigger("CREATE TRIGGER second_ai AFTER DELETE ON child FOR EACH ROW SET @b = '😀'")),
          sees(
              "second_ai (TRIGGERS) DEFINER",
              trigger(
                  "CREATE DEFINER=nobody@localhost TRIGGER second_ai AFTER INSERT ON child FOR EACH ROW SET @b = '😀'")),
          sees(
              "second_ai (TRIGGERS) SQL_MODE",
              under(
                  "sql_mode = 'ANSI_QUOTES'",
                  "DROP TRIGGER second_ai",
                  "CREATE TRIGGER second_ai AFTER INSERT ON child FOR EACH ROW SET @b = '😀'")),
          sees(
              "second_ai (TRIGGERS) COLLATION_CONNECTION",
              under(
                  "collation_connection = utf8mb4_bin",
                  "DROP TRIGGER second_ai",
                  "CREATE TRIGGER second_ai AFTER INSERT ON child FOR EACH ROW SET @b = '😀'")),
          sees("second_ai (TRIGGERS): missing", "DROP TRIGGER second_ai"),
          // Routines
          sees(
              "FUNCTION.twice (ROUTINES) ROUTINE_DEFINITION",
              "DROP FUNCTION twice",
              "CREATE FUNCTION twice(n int) RETURNS int DETERMINISTIC RETURN n * 3"),
          sees(
              "FUNCTION.twice (ROUTINES) DTD_IDENTIFIER",
              "DROP FUNCTION twice",
              "CREATE FUNCTION twice(n int) RETURNS bigint DETERMINISTIC RETURN n * 2"),
          sees("FUNCTION.twice (ROUTINES) SQL_DATA_ACCESS", "ALTER FUNCTION twice NO SQL"),
          sees("FUNCTION.twice (ROUTINES): missing", "DROP FUNCTION twice"),
          sees(
              "greet PROCEDURE (SHOW CREATE)",
              "DROP PROCEDURE greet",
              "CREATE PROCEDURE greet(IN who varchar(20)) SELECT CONCAT('やあ ', who, ' 😁')"),
          sees(
              "PROCEDURE.greet (ROUTINES) SECURITY_TYPE",
              "ALTER PROCEDURE greet SQL SECURITY INVOKER"),
          sees(
              "PROCEDURE.greet.1 (PARAMETERS) PARAMETER_MODE: IN",
              "DROP PROCEDURE greet",
              "CREATE PROCEDURE greet(INOUT who varchar(20)) SELECT CONCAT('やあ ', who, ' 😀')"),
          // Events
          sees("nightly (EVENTS) EVENT_DEFINITION", "ALTER EVENT nightly DO SET @a = 2"),
          sees(
              "nightly (EVENTS) INTERVAL_VALUE: 1",
              "ALTER EVENT nightly ON SCHEDULE EVERY 2 DAY STARTS '2035-01-01 00:00:00'"),
          sees(
              "nightly (EVENTS) TIME_ZONE",
              under(
                  "time_zone = '+09:00'",
                  "ALTER EVENT nightly ON SCHEDULE EVERY 1 DAY STARTS '2035-01-01 09:00:00'")),
          sees("nightly (EVENTS) ON_COMPLETION", "ALTER EVENT nightly ON COMPLETION PRESERVE"),
          sees("nightly (EVENTS) STATUS: ENABLED", "ALTER EVENT nightly DISABLE"),
          sees("resting (EVENTS) STATUS: DISABLED", "ALTER EVENT resting ENABLE"),
          sees("nightly (EVENTS): missing", "DROP EVENT nightly"));

  @Override
  public String toString() {
    return sees + " after " + String.join("; ", change);
  }

  private static DefinitionCase sees(String start, String... change) {
    return new DefinitionCase(start.startsWith(" ") ? start : "." + start, List.of(change));
  }

  private static String b(String definition) {
    return "ALTER TABLE child MODIFY b varchar(40) " + definition;
  }

  private static String reindex(String table, String index, String definition) {
    return "ALTER TABLE " + table + " DROP KEY " + index + ", ADD " + definition;
  }

  private static String[] refer(String to) {
    return new String[] {
      "ALTER TABLE child DROP FOREIGN KEY child_parent",
      "ALTER TABLE child ADD CONSTRAINT child_parent FOREIGN KEY (parent_id) REFERENCES " + to
    };
  }

  private static String parts(String partitions) {
    return "ALTER TABLE parts PARTITION BY " + partitions;
  }

  private static String[] trigger(String create) {
    return new String[] {"DROP TRIGGER second_ai", create};
  }

  private static String[] under(String setting, String... change) {
    String name = setting.substring(0, setting.indexOf(' '));
    String[] statements = new String[change.length + 3];
    statements[0] = "SET @before = @@" + name;
    statements[1] = "SET " + setting;
    System.arraycopy(change, 0, statements, 2, change.length);
    statements[change.length + 2] = "SET " + name + " = @before";
    return statements;
  }
}
