package dev.juga.mysql.objects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.juga.embedded.ServerBuild;
import dev.juga.failure.Failure;
import dev.juga.it.servers.TestServers;
import dev.juga.mysql.Purpose;
import dev.juga.mysql.Server;
import dev.juga.mysql.Session;
import dev.juga.mysql.dictionary.Dictionary;
import dev.juga.schema.Inventory;
import dev.juga.schema.Outline;
import dev.juga.schema.Selection;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Definitions of every source mean the same on the target. */
class DefinitionsIT {
  private static final String SCHEMA = "definitions_it";

  private final Server target = TestServers.target(ServerBuild.MYSQL_8_0_31).connect();
  private Server source;

  @AfterEach
  void drop() {
    on(source, "DROP SCHEMA IF EXISTS " + SCHEMA);
    on(target, "DROP SCHEMA IF EXISTS " + SCHEMA);
    source.close();
    target.close();
  }

  private void create(ServerBuild build, String... statements) {
    source = TestServers.source(build).connect();
    on(
        source,
        "DROP SCHEMA IF EXISTS " + SCHEMA,
        "CREATE SCHEMA " + SCHEMA + " CHARACTER SET utf8mb4");
    inSchema(source, statements);
  }

  private static void on(Server server, String... statements) {
    try (Session session = server.open(Purpose.DEFINE)) {
      session.execute(statements);
    }
  }

  private static void inSchema(Server server, String... statements) {
    try (Session session = server.open(Purpose.DEFINE)) {
      session.execute("USE " + SCHEMA);
      session.execute(statements);
    }
  }

  private DefinitionCopy copy() {
    return new DefinitionCopy(source, target, SCHEMA, DefinitionOptions.DEFAULT);
  }

  private static boolean hasAll(ServerBuild build) {
    return build == ServerBuild.MYSQL_8_0_31;
  }

  @ParameterizedTest
  @EnumSource
  void tablesMeanTheSame(ServerBuild build) {
    create(
        build,
        "CREATE TABLE plain (id INT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY, a VARCHAR(20),"
            + " b VARCHAR(20) CHARACTER SET utf8 COLLATE utf8_bin NOT NULL DEFAULT 'x''y\\\\z\"q',"
            + " c ENUM('a','b''c','日') DEFAULT '日', d SET('x','y') CHARACTER SET latin1, e CHAR(3)"
            + " BINARY, f TEXT, g TIMESTAMP, h TIMESTAMP NULL DEFAULT NULL, i DATETIME DEFAULT"
            + " '0000-00-00 00:00:00', j TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3) ON UPDATE"
            + " CURRENT_TIMESTAMP(3) COMMENT 'it''s; \"q\" DEFAULT 1', k VARBINARY(10) DEFAULT"
            + " X'E92700FF41', l BIT(3) DEFAULT b'101', m DECIMAL(5,2) DEFAULT '-1.50', n GEOMETRY,"
            + " p YEAR DEFAULT 2001, q INT GENERATED ALWAYS AS (a + 1) VIRTUAL, r VARCHAR(50)"
            + " GENERATED ALWAYS AS (CONCAT(a, ' (日,\\'x')) STORED, s BINARY(4) DEFAULT 'a', t"
            + " VARCHAR(9) DEFAULT '😀', u DOUBLE DEFAULT 1e10,"
            + " UNIQUE KEY `u``k` (a), KEY k2 (b(5), c), FULLTEXT KEY ft (f), FULLTEXT KEY ft2 (a))"
            + " ENGINE=InnoDB AUTO_INCREMENT=50 COMMENT='tab''s (日) ENGINE=x'",
        "CREATE TABLE `odd ``n'\"a.$` (`a ``b` INT PRIMARY KEY COMMENT 'x,y)', `KEY x` VARCHAR(5))",
        "CREATE TABLE spot (id INT, p POINT NOT NULL, SPATIAL KEY sp (p)) COLLATE utf8mb4_unicode_ci",
        "CREATE TABLE ranges (id INT NOT NULL PRIMARY KEY) PARTITION BY RANGE (id) SUBPARTITION BY"
            + " HASH (id) SUBPARTITIONS 2 (PARTITION p0 VALUES LESS THAN (10) COMMENT = 'x''y DATA"
            + " DIRECTORY', PARTITION p1 VALUES LESS THAN MAXVALUE)",
        "CREATE TABLE keys_ (id INT NOT NULL PRIMARY KEY) PARTITION BY KEY ALGORITHM=1 (id)"
            + " PARTITIONS 3",
        "CREATE TABLE lists (id INT NOT NULL, d DATE) PARTITION BY LIST COLUMNS (d) (PARTITION p0"
            + " VALUES IN ('2001-01-01', NULL))",
        "CREATE TABLE parent (a INT NOT NULL, b INT NOT NULL, up INT, PRIMARY KEY (a, b), KEY (up),"
            + " CONSTRAINT loop_ FOREIGN KEY (up) REFERENCES child (id) ON DELETE SET NULL)",
        "CREATE TABLE child (id INT PRIMARY KEY, a INT, b INT, CONSTRAINT fk FOREIGN KEY (a, b)"
            + " REFERENCES parent (a, b) ON UPDATE CASCADE)");
    if (!build.isMariaDb() && build != ServerBuild.MYSQL_5_7_22) {
      inSchema(
          source, "CREATE TABLE down (a INT, b INT, KEY d (a DESC, b), KEY inv (b) INVISIBLE)");
    }
    if (hasAll(build)) {
      inSchema(
          source,
          "CREATE TABLE newer (a INT DEFAULT (1 + 1), b VARCHAR(9) INVISIBLE DEFAULT (CONCAT('x',"
              + " '😀')), j JSON, g POINT NOT NULL SRID 4326, KEY fn ((a + 1)), KEY mv ((CAST(j->'$'"
              + " AS UNSIGNED ARRAY))), FULLTEXT KEY ng (b) WITH PARSER ngram, CONSTRAINT c1 CHECK"
              + " (a > 0), CONSTRAINT c2 CHECK (a > 9) NOT ENFORCED)");
    }
    DefinitionCopy copy = copy();
    copy.run();
    assertThat(Facts.columns(target, SCHEMA))
        .containsExactlyElementsOf(Facts.columns(source, SCHEMA));
    assertThat(Facts.tables(target, SCHEMA))
        .containsExactlyElementsOf(Facts.tables(source, SCHEMA));
    assertThat(Facts.indexes(target, SCHEMA))
        .containsExactlyElementsOf(Facts.indexes(source, SCHEMA));
    assertThat(Facts.partitions(target, SCHEMA))
        .hasSize(8)
        .containsExactlyElementsOf(Facts.partitions(source, SCHEMA));
    assertThat(Facts.foreignKeys(target, SCHEMA))
        .hasSize(3)
        .containsExactlyElementsOf(Facts.foreignKeys(source, SCHEMA));
    String[] literal = {"b", "c", "h", "i", "k", "l", "m", "p", "s", "t", "u"};
    for (int i = 0; i < literal.length; i++) {
      literal[i] = "plain." + literal[i];
    }
    assertThat(Facts.defaults(target, SCHEMA, literal))
        .contains("plain.t=F09F9880", "plain.k=E92700FF41", "plain.s=61000000")
        .containsExactlyElementsOf(Facts.defaults(source, SCHEMA, literal));
    for (Server server : List.of(source, target)) {
      inSchema(server, "INSERT INTO plain (a, g) VALUES ('7', '2001-01-01')");
    }
    String row = "SELECT CONCAT_WS('/', id, HEX(q), HEX(r)) FROM " + SCHEMA + ".plain";
    assertThat(Facts.list(target, row)).containsExactlyElementsOf(Facts.list(source, row));
    assertThat(copy.told()).noneMatch(sentence -> sentence.contains("lost"));
  }

  @ParameterizedTest
  @EnumSource
  void objectsKeepTheirOrderAndTheirSession(ServerBuild build) {
    create(
        build,
        "CREATE TABLE t (a INT PRIMARY KEY, s VARCHAR(90))",
        "CREATE VIEW a_upper AS SELECT a FROM t",
        "CREATE VIEW b AS SELECT a FROM t WHERE a > 1 WITH CASCADED CHECK OPTION",
        "CREATE OR REPLACE VIEW a_upper AS SELECT a, 'é😀' AS `日` FROM b",
        "SET sql_mode='ANSI_QUOTES,PIPES_AS_CONCAT'",
        "CREATE FUNCTION f(x VARCHAR(10) CHARSET utf8 COLLATE utf8_bin, y VARCHAR(9) CHARSET"
            + " utf8mb4) RETURNS VARCHAR(30) CHARSET utf8mb4 DETERMINISTIC RETURN y || '日😀'",
        "CREATE TRIGGER tz BEFORE INSERT ON t FOR EACH ROW SET NEW.s = CONCAT(NEW.s, '1')",
        "CREATE TRIGGER ta BEFORE INSERT ON t FOR EACH ROW SET NEW.s = CONCAT(NEW.s, '2')",
        "CREATE TRIGGER tm BEFORE INSERT ON t FOR EACH ROW PRECEDES ta SET NEW.s ="
            + " CONCAT(NEW.s, '3')",
        "SET sql_mode='', time_zone='+09:00'",
        "CREATE PROCEDURE p() SQL SECURITY INVOKER COMMENT '{ts x}' SELECT '{ts ''2001''}'",
        "CREATE EVENT run ON SCHEDULE EVERY 1 DAY STARTS '2035-01-01 00:00:00' DO SET @a = 1",
        "CREATE EVENT rest ON SCHEDULE EVERY 1 DAY STARTS '2035-01-01 00:00:00' DISABLE ON SLAVE"
            + " DO SET @a = 2",
        "ALTER SCHEMA " + SCHEMA + " COLLATE utf8mb4_unicode_ci",
        "SET NAMES cp932",
        "CREATE PROCEDURE born_later() SELECT 1");
    DefinitionCopy copy = copy();
    copy.run();
    assertThat(Facts.objects(target, SCHEMA))
        .containsExactlyElementsOf(Facts.objects(source, SCHEMA));
    for (Server server : List.of(source, target)) {
      inSchema(server, "INSERT INTO t VALUES (2, '')");
    }
    String order = "SELECT s FROM " + SCHEMA + ".t";
    assertThat(Facts.list(target, order)).containsExactly("132");
    String view = "SELECT CONCAT(a, HEX(`日`)) FROM " + SCHEMA + ".a_upper";
    assertThat(Facts.list(target, view)).containsExactly("2C3A9F09F9880");
    assertThat(Facts.list(target, "SELECT " + SCHEMA + ".f('a', 'b')")).containsExactly("b日😀");
    assertThat(
            Facts.list(
                target,
                "SELECT STATUS FROM information_schema.EVENTS WHERE EVENT_SCHEMA='" + SCHEMA + "'"))
        .containsExactlyInAnyOrder("DISABLED", "SLAVESIDE_DISABLED");
    assertThat(copy.done()).hasSize(10);
    assertThat(copy.told())
        .contains("The event " + SCHEMA + ".run is disabled on the target until the cutover.");
  }

  @ParameterizedTest
  @EnumSource
  void enginesAreConvertedOnlyWhenAskedTo(ServerBuild build) {
    create(
        build,
        "CREATE TABLE isam (id INT AUTO_INCREMENT PRIMARY KEY, t TEXT, FULLTEXT KEY (t))"
            + " ENGINE=MyISAM ROW_FORMAT=FIXED DELAY_KEY_WRITE=1 AUTO_INCREMENT=9",
        "CREATE TABLE mem (id INT PRIMARY KEY, v VARCHAR(9), KEY (v) USING HASH) ENGINE=MEMORY",
        "CREATE TABLE csv_ (id INT NOT NULL, v VARCHAR(9) NOT NULL) ENGINE=CSV",
        "CREATE TABLE merged (id INT) ENGINE=MERGE UNION=()",
        "CREATE TABLE second_ (a INT, n INT AUTO_INCREMENT, PRIMARY KEY (a, n)) ENGINE=MyISAM");
    assertThat(refusals(DefinitionOptions.DEFAULT))
        .hasSize(6)
        .anyMatch(text -> text.contains("isam (MyISAM)") && text.contains("--convert"));
    DefinitionOptions convert = new DefinitionOptions(null, true);
    assertThat(refusals(convert))
        .hasSize(2)
        .anyMatch(text -> text.contains("merged (MRG_"))
        .anyMatch(text -> text.contains("second_, column n"));
    inSchema(source, "DROP TABLE merged, second_");
    if (build.isMariaDb()) {
      inSchema(source, "CREATE TABLE aria_ (a INT) ENGINE=Aria TRANSACTIONAL=1 PAGE_CHECKSUM=1");
    }
    DefinitionCopy copy = new DefinitionCopy(source, target, SCHEMA, convert);
    copy.run();
    assertThat(
            Facts.list(
                target,
                "SELECT DISTINCT ENGINE FROM information_schema.TABLES WHERE TABLE_SCHEMA='"
                    + SCHEMA
                    + "'"))
        .containsExactly("InnoDB");
    assertThat(Facts.indexes(target, SCHEMA))
        .containsExactlyElementsOf(
            Facts.indexes(source, SCHEMA).stream()
                .map(fact -> fact.replaceFirst("(mem \\w+ 1 \\w+ [01])(?! A)", "$1 A"))
                .toList());
    assertThat(copy.told())
        .contains("Table definitions_it.isam: is an InnoDB table now; it was MyISAM.")
        .contains(
            "Table definitions_it.isam: lost options of its storage: DELAY_KEY_WRITE=1,"
                + " ROW_FORMAT=FIXED.");
  }

  private List<String> refusals(DefinitionOptions options) {
    DefinitionCopy copy = new DefinitionCopy(source, target, SCHEMA, options);
    return copy.definitions(copy.inventory()).stream()
        .flatMap(definition -> definition.refusals().stream())
        .map(Failure::getMessage)
        .toList();
  }

  @ParameterizedTest
  @EnumSource
  void viewsThatNoServerCanReadDoNotStopTheOthers(ServerBuild build) {
    create(
        build,
        "CREATE TABLE t (a INT, b INT)",
        "CREATE VIEW invalid AS SELECT b FROM t",
        "CREATE VIEW on_invalid AS SELECT b FROM invalid",
        "CREATE VIEW sound AS SELECT a FROM t",
        "CREATE VIEW circle1 AS SELECT a FROM t",
        "CREATE VIEW circle2 AS SELECT a FROM circle1",
        "CREATE VIEW circle3 AS SELECT a FROM circle2",
        "DROP VIEW circle1",
        "RENAME TABLE circle3 TO circle1",
        "ALTER TABLE t DROP COLUMN b");
    DefinitionCopy copy = copy();
    copy.run();
    assertThat(
            Facts.list(
                target,
                "SELECT TABLE_NAME FROM information_schema.TABLES WHERE TABLE_SCHEMA='"
                    + SCHEMA
                    + "'"))
        .containsExactly("circle1", "circle2", "on_invalid", "sound", "t");
    assertThat(copy.done()).hasSize(5);
    assertThat(copy.told())
        .anyMatch(text -> text.startsWith("The view definitions_it.invalid was left out"));
  }

  @ParameterizedTest
  @EnumSource
  void definersAreNamedWhenMissingAndMappedWhenAskedTo(ServerBuild build) {
    create(
        build,
        "CREATE TABLE t (a INT)",
        "CREATE DEFINER='no one'@'10.%' VIEW v AS SELECT a FROM t",
        "SET sql_mode='ANSI_QUOTES'",
        "CREATE DEFINER='no one'@'10.%' FUNCTION f() RETURNS INT DETERMINISTIC RETURN 1",
        "CREATE DEFINER='no one'@'10.%' TRIGGER tr AFTER INSERT ON t FOR EACH ROW SET @a = 1",
        "CREATE DEFINER='no one'@'10.%' EVENT e ON SCHEDULE EVERY 1 DAY DO SET @a = 1");
    Inventory inventory = copy().inventory();
    assertThat(Definers.missing(target, inventory.objects(), DefinitionOptions.DEFAULT))
        .containsEntry("no one@10.%", "function definitions_it.f and 3 more");
    DefinitionOptions map = new DefinitionOptions("mapped@%", false);
    assertThat(Definers.missing(target, inventory.objects(), map)).containsOnlyKeys("mapped@%");
    on(target, "CREATE USER mapped@'%'");
    try {
      assertThat(Definers.missing(target, inventory.objects(), map)).isEmpty();
      DefinitionCopy copy = new DefinitionCopy(source, target, SCHEMA, map);
      copy.run();
      assertThat(copy.inventory().objects()).hasSize(4);
      assertThat(
              new Dictionary(target, List.of())
                  .read(Selection.of(List.of(SCHEMA), List.of()))
                  .objects())
          .hasSize(4)
          .allMatch(object -> Definers.of(object).orElseThrow().equals("mapped@%"));
      assertThat(copy.told())
          .contains("The definer of view definitions_it.v became mapped@%; it was no one@10.%.");
    } finally {
      on(target, "DROP USER mapped@'%'");
    }
  }

  @ParameterizedTest
  @EnumSource
  void labelsThatTheServerDoesNotShowAreTakenFromRows(ServerBuild build) {
    create(
        build,
        "CREATE TABLE known (id INT PRIMARY KEY, e ENUM('a😀','b?','c') DEFAULT 'a😀',"
            + " s SET('p😀','q','r?') NOT NULL)",
        "INSERT INTO known VALUES (1, 'b?', 'p😀,r?')",
        "CREATE TABLE unknown (id INT PRIMARY KEY, e ENUM('a😀','b?') NOT NULL)",
        "INSERT INTO unknown VALUES (1, 'a😀')");
    assertThat(new Dictionary(source, List.of()).hiddenCharacters(copy().inventory()))
        .containsExactly(SCHEMA + ".unknown.e");
    inSchema(source, "DROP TABLE unknown");
    copy().run("INSERT INTO known VALUES (1, 2, 5), (2, 1, 2)");
    assertThat(
            Facts.list(target, "SELECT CONCAT_WS('/', e, s, DEFAULT(e)) FROM " + SCHEMA + ".known"))
        .containsExactly("a😀/q/a😀", "b?/p😀,r?/a😀");
  }

  @ParameterizedTest
  @EnumSource
  void countersOrphansAndParentsLeftOutAreLookedAfter(ServerBuild build) {
    create(
        build,
        "CREATE TABLE parent (a INT PRIMARY KEY)",
        "CREATE TABLE gone (a INT PRIMARY KEY)",
        "CREATE TABLE child (id INT AUTO_INCREMENT PRIMARY KEY, a INT, g INT, CONSTRAINT fk FOREIGN"
            + " KEY (a) REFERENCES parent (a), CONSTRAINT lost FOREIGN KEY (g) REFERENCES gone (a))",
        "INSERT INTO child VALUES (41, NULL, NULL)",
        "DROP TABLE gone");
    DefinitionCopy copy = copy();
    copy.run(
        "INSERT INTO parent VALUES (1)",
        "INSERT INTO child VALUES (1, 1, 1), (2, 7, 1), (3, 8, 1), (4, NULL, 1)",
        "ALTER TABLE child AUTO_INCREMENT=5");
    assertThat(copy.told())
        .contains(
            "Table definitions_it.child: 2 rows have no parent in definitions_it.parent for the"
                + " foreign key fk, for example a = 7.")
        .contains(
            "Table definitions_it.child: the foreign key lost was left out, since its parent"
                + " definitions_it.gone does not exist.");
    inSchema(target, "INSERT INTO child (a) VALUES (NULL)");
    assertThat(Facts.list(target, "SELECT MAX(id) FROM " + SCHEMA + ".child"))
        .containsExactly("42");
  }

  @Test
  void aCheckThatRowsViolateIsTold() {
    create(
        ServerBuild.MYSQL_8_0_31,
        "CREATE TABLE t (a INT, CONSTRAINT good CHECK (a > 0), CONSTRAINT bad CHECK (a > 5),"
            + " CONSTRAINT resting CHECK (a > 6) NOT ENFORCED)");
    DefinitionCopy copy = copy();
    copy.run("INSERT INTO t VALUES (3)");
    assertThat(
            Facts.list(
                target,
                "SELECT CONCAT(CONSTRAINT_NAME, ENFORCED) FROM information_schema.TABLE_CONSTRAINTS"
                    + " WHERE TABLE_SCHEMA='"
                    + SCHEMA
                    + "'"))
        .containsExactly("badNO", "goodYES", "restingNO");
    assertThat(copy.told())
        .anyMatch(text -> text.contains("violate the CHECK constraint bad"))
        .noneMatch(text -> text.contains("resting"));
  }

  @Test
  void mariaDbSpellingsAreTakenOver() {
    create(
        ServerBuild.MARIADB_10_2_11,
        "CREATE TABLE one (a INT PRIMARY KEY, c JSON CHECK (JSON_VALID(c)), d INT CHECK (d > 1),"
            + " CHECK (a < d), e INT AS (a + 1) PERSISTENT, h BLOB DEFAULT 'abc', j VARCHAR(20)"
            + " DEFAULT CONCAT('a', 'b'), k INT DEFAULT (a + d), m TIMESTAMP DEFAULT NOW(), q INT"
            + " DEFAULT -1, s VARCHAR(10) DEFAULT 'a''b\\\\c', t DECIMAL(5,2) DEFAULT 1.5, u DATE"
            + " DEFAULT CURDATE(), v LONGTEXT DEFAULT NULL) PAGE_COMPRESSED=1",
        "CREATE TABLE two (a INT, CHECK (a > 1), CONSTRAINT same CHECK (a > 2))",
        "CREATE TABLE three (a INT, CHECK (a > 1), CONSTRAINT same CHECK (a > 3))",
        "CREATE TABLE croatian (a VARCHAR(9) COLLATE utf8mb4_croatian_mysql561_ci)");
    DefinitionCopy copy = copy();
    copy.run();
    inSchema(target, "INSERT INTO one (a, d) VALUES (1, 2)");
    assertThat(
            Facts.list(
                target,
                "SELECT CONCAT_WS('/', e, h, j, k, q, s, t, u = CURDATE()) FROM "
                    + SCHEMA
                    + ".one"))
        .containsExactly("2/abc/ab/3/-1/a'b\\c/1.50/1");
    for (String wrong :
        List.of(
            "INSERT INTO one (a, d, c) VALUES (2, 3, '{')",
            "INSERT INTO one (a, d) VALUES (3, 1)",
            "INSERT INTO one (a, d) VALUES (5, 4)",
            "INSERT INTO two VALUES (1)",
            "INSERT INTO three VALUES (2)")) {
      assertThatThrownBy(() -> inSchema(target, wrong)).hasMessageContaining("3819");
    }
    assertThat(copy.told())
        .contains("Table definitions_it.one: lost options of its storage: `PAGE_COMPRESSED`=1.");
    inSchema(source, "CREATE TABLE nopad (a VARCHAR(9) COLLATE utf8mb4_unicode_nopad_ci)");
    assertThat(refusals(DefinitionOptions.DEFAULT))
        .singleElement()
        .asString()
        .contains("utf8mb4_unicode_nopad_ci", "definitions_it.nopad, column a");
  }

  @ParameterizedTest
  @EnumSource
  void aFirstLookNamesTablesAndEngines(ServerBuild build) {
    create(
        build,
        "CREATE TABLE b (a INT) ENGINE=MyISAM",
        "CREATE TABLE a (a INT)",
        "CREATE VIEW v AS SELECT a FROM a");
    Outline outline =
        new Dictionary(source, List.of()).names(Selection.of(List.of(SCHEMA), List.of()));
    assertThat(outline.tables())
        .extracting(table -> table.name().table() + " " + table.engine())
        .containsExactly("a InnoDB", "b MyISAM");
    assertThat(outline.schemas()).singleElement().extracting("name").isEqualTo(SCHEMA);
  }
}
