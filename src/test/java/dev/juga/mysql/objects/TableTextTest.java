package dev.juga.mysql.objects;

import static org.assertj.core.api.Assertions.assertThat;

import dev.juga.failure.Failure;
import dev.juga.mysql.ServerVersion;
import dev.juga.schema.Column;
import dev.juga.schema.ColumnKind;
import dev.juga.schema.ColumnText;
import dev.juga.schema.Index;
import dev.juga.schema.IndexPart;
import dev.juga.schema.Table;
import dev.juga.schema.TableName;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The text of a table on its way from one server's spelling to another's. */
class TableTextTest {
  private static final String FIVE = "5.7.22";
  private static final String EIGHT = "8.0.31";
  private static final String MARIA = "10.6.12-MariaDB";

  private static DefinitionRules rules(String source, boolean convert) {
    return new DefinitionRules(
        ServerVersion.parse(source),
        ServerVersion.parse(EIGHT),
        new DefinitionOptions(null, convert));
  }

  private static Column column(String type, String charset, String collation) {
    ColumnKind kind = ColumnKind.ofDataType(type.replaceFirst("\\W.*", ""));
    return new Column("c", kind, type, true, false, false, charset, collation);
  }

  private static Table table(String engine, String collation, Column column, String create) {
    return new Table(
        new TableName("shop", "t"),
        engine,
        collation,
        1,
        1,
        List.of(column),
        List.of(
            new Index(
                "k", Index.Kind.ORDERED, false, true, List.of(new IndexPart("c", false, false)))),
        create);
  }

  private static TableDefinition definition(
      String source, Column column, String element, String tail) {
    String engine = tail.replaceFirst("(?s).*ENGINE=(\\w+).*", "$1");
    return new TableDefinition(
        table(
            engine,
            "utf8mb4_general_ci",
            column,
            "CREATE TABLE `t` (\n  " + element + ",\n  KEY `k` (`c`)\n) " + tail),
        null,
        true,
        rules(source, true));
  }

  private static String bare(String source, Column column, String element) {
    String create =
        definition(source, column, element, "ENGINE=InnoDB DEFAULT CHARSET=utf8mb4").createBare();
    return create.substring(create.indexOf('`', 26), create.indexOf(",\n"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "varchar(9)|`c` varchar(9) DEFAULT NULL|`c` varchar(9) CHARACTER SET utf8mb4 COLLATE"
            + " utf8mb4_unicode_ci DEFAULT NULL",
        "enum('a b','c,d)')|`c` enum('a b','c,d)') COLLATE utf8mb4_unicode_ci NOT NULL COMMENT"
            + " 'DEFAULT  1'|`c` enum('a b','c,d)') CHARACTER SET utf8mb4 COLLATE"
            + " utf8mb4_unicode_ci NOT NULL COMMENT 'DEFAULT  1'",
        "text|`c` text GENERATED ALWAYS AS (concat('a  b',`x`)) STORED|`c` text CHARACTER SET"
            + " utf8mb4 COLLATE utf8mb4_unicode_ci GENERATED ALWAYS AS (concat('a  b',`x`)) STORED"
      })
  void theCollationIsSpelledOut(String type, String element, String expected) {
    assertThat(bare(FIVE, column(type, "utf8mb4", "utf8mb4_unicode_ci"), element))
        .isEqualTo(expected);
  }

  @Test
  void namesOfThreeByteUtf8AreTheTargets() {
    Column column = column("varchar(9)", "utf8", "utf8_bin");
    String element = "`c` varchar(9) CHARACTER SET utf8 COLLATE utf8_bin DEFAULT 'x'";
    assertThat(bare(FIVE, column, element)).contains("CHARACTER SET utf8mb3 COLLATE utf8mb3_bin");
    assertThat(new Collations(ServerVersion.parse("8.0.15")).collation("utf8_bin"))
        .contains("utf8_bin");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "int(11)|DEFAULT -1|DEFAULT -1",
        "int(11)|DEFAULT (`a` + 1)|DEFAULT (`a` + 1)",
        "int(11)|DEFAULT floor(1.5)|DEFAULT (floor(1.5))",
        "datetime(3)|DEFAULT current_timestamp(3) ON UPDATE current_timestamp(3)"
            + "|DEFAULT CURRENT_TIMESTAMP(3) ON UPDATE current_timestamp(3)",
        "datetime|NOT NULL DEFAULT current_timestamp()|NOT NULL DEFAULT CURRENT_TIMESTAMP",
        "bigint(20)|DEFAULT current_timestamp()|DEFAULT (current_timestamp())",
        "blob|DEFAULT 'a b'|DEFAULT ('a b')",
        "blob|DEFAULT NULL|DEFAULT NULL",
        "bit(2)|DEFAULT b'1'|DEFAULT b'1'",
        "int(11)|INVISIBLE DEFAULT 1|INVISIBLE DEFAULT 1",
        "int(11)|GENERATED ALWAYS AS (`a` + 1) PERSISTENT|GENERATED ALWAYS AS (`a` + 1) STORED"
      })
  void mariaDbsDefaultsAreWrittenAsMySqlReadsThem(String type, String shown, String expected) {
    assertThat(bare(MARIA, column(type, null, null), "`c` " + type + " " + shown))
        .isEqualTo("`c` " + type + " " + expected);
  }

  @Test
  void mariaDbsColumnChecksAreConstraintsOfTheTable() {
    TableDefinition definition =
        definition(
            MARIA,
            column("longtext", "utf8mb4", "utf8mb4_bin"),
            "`c` longtext CHARACTER SET utf8mb4 COLLATE utf8mb4_bin DEFAULT NULL CHECK"
                + " (json_valid(`c`)),\n  CONSTRAINT `CONSTRAINT_1` CHECK (`c` <> ')'),\n "
                + " CONSTRAINT `mine` CHECK (`c` <> '')",
            "ENGINE=InnoDB");
    assertThat(definition.createBare())
        .contains("COLLATE utf8mb4_bin DEFAULT NULL,\n")
        .contains("  CHECK (json_valid(`c`)) NOT ENFORCED,\n")
        .contains("  CHECK (`c` <> ')') NOT ENFORCED,\n")
        .contains("  CONSTRAINT `mine` CHECK (`c` <> '') NOT ENFORCED\n");
    assertThat(definition.createBare(false)).doesNotContain("mine");
    assertThat(definition.isUnfinishedWithRows()).isTrue();
  }

  @Test
  void mariaDbsOwnTypesBecomeText() {
    TableDefinition definition =
        definition(MARIA, column("uuid", null, null), "`c` uuid NOT NULL", "ENGINE=InnoDB");
    assertThat(definition.createBare())
        .contains("`c` char(36) CHARACTER SET ascii COLLATE ascii_general_ci NOT NULL,");
    assertThat(definition.rewrites())
        .containsExactly("Table shop.t: column c is char(36) now; it was MariaDB's uuid.");
  }

  @Test
  void whatOnlyMariaDbReadsIsLeftOutAndTold() {
    TableDefinition definition =
        definition(
            MARIA,
            column("varchar(99)", "utf8mb4", "utf8mb4_bin"),
            "`c` varchar(99) /*!100301 COMPRESSED*/ COLLATE utf8mb4_bin COMMENT '/*!100301 x*/'",
            "ENGINE=InnoDB `encrypted`=yes");
    assertThat(definition.createBare())
        .contains(
            "`c` varchar(99) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin COMMENT '/*!100301 x*/'")
        .doesNotContain("COMPRESSED", "encrypted");
    assertThat(definition.rewrites())
        .containsExactly(
            "Table shop.t: lost COMPRESSED, which only MariaDB has.",
            "Table shop.t: lost options of its storage: `encrypted`=yes.");
  }

  @Test
  void labelsAndDefaultsThatTheServerDoesNotShowAreWrittenAsTheyAre() {
    Column column =
        column("enum('a?','b''c')", "utf8mb4", "utf8mb4_bin")
            .with(new ColumnText("'a😀'", List.of("a😀", "b'c"), true));
    assertThat(bare(EIGHT, column, "`c` enum('a?','b''c') COLLATE utf8mb4_bin DEFAULT 'a?'"))
        .isEqualTo(
            "`c` enum('a😀','b''c') CHARACTER SET utf8mb4 COLLATE utf8mb4_bin DEFAULT 'a😀'");
  }

  @Test
  void aTimestampThatMayBeNullSaysSo() {
    assertThat(bare(EIGHT, column("timestamp", null, null), "`c` timestamp DEFAULT '2001-01-01'"))
        .isEqualTo("`c` timestamp NULL DEFAULT '2001-01-01'");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "ENGINE=InnoDB AUTO_INCREMENT=7 DEFAULT CHARSET=utf8mb4|ENGINE=InnoDB AUTO_INCREMENT=7"
            + " DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_general_ci|",
        "/*!50100 TABLESPACE `ts` */ ENGINE=InnoDB COMMENT='a ''DATA DIRECTORY='|ENGINE=InnoDB"
            + " DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_general_ci COMMENT='a ''DATA"
            + " DIRECTORY='|TABLESPACE `ts`",
        "ENGINE=InnoDB ROW_FORMAT=COMPRESSED KEY_BLOCK_SIZE=8|ENGINE=InnoDB DEFAULT CHARSET=utf8mb4"
            + " COLLATE=utf8mb4_general_ci ROW_FORMAT=COMPRESSED KEY_BLOCK_SIZE=8|",
        "ENGINE=InnoDB ROW_FORMAT=DYNAMIC KEY_BLOCK_SIZE=8|ENGINE=InnoDB DEFAULT CHARSET=utf8mb4"
            + " COLLATE=utf8mb4_general_ci ROW_FORMAT=DYNAMIC|KEY_BLOCK_SIZE=8",
        "ENGINE=InnoDB DATA DIRECTORY='/a b/' ENCRYPTION='Y' COMPRESSION='zlib'|ENGINE=InnoDB"
            + " DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_general_ci|DATA DIRECTORY, ENCRYPTION='Y',"
            + " COMPRESSION='zlib'",
        "ENGINE=MyISAM CONNECTION='mysql://u:secret@h/x' ROW_FORMAT=FIXED|ENGINE=InnoDB DEFAULT"
            + " CHARSET=utf8mb4 COLLATE=utf8mb4_general_ci|CONNECTION, ROW_FORMAT=FIXED"
      })
  void optionsThatTheTargetWouldRefuseAreLeftOutAndTold(String tail, String expected, String lost) {
    TableDefinition definition =
        definition(FIVE, column("int(11)", null, null), "`c` int(11) DEFAULT NULL", tail);
    String create = definition.createBare();
    assertThat(create.substring(create.indexOf("\n) ") + 3)).isEqualTo(expected);
    List<String> options =
        definition.rewrites().stream().filter(text -> text.contains("lost options")).toList();
    assertThat(options)
        .isEqualTo(
            lost == null
                ? List.of()
                : List.of("Table shop.t: lost options of its storage: " + lost + "."));
  }

  @Test
  void partitionsKeepEverythingButTheirPlaces() {
    TableDefinition definition =
        definition(
            FIVE,
            column("int(11)", null, null),
            "`c` int(11) NOT NULL",
            "ENGINE=MyISAM\n/*!50100 PARTITION BY RANGE (c)\n(PARTITION p0 VALUES LESS THAN (10)"
                + " DATA DIRECTORY = '/tmp/x y' COMMENT = ' DATA DIRECTORY = \\'z\\'' ENGINE ="
                + " MyISAM,\n PARTITION p1 VALUES LESS THAN MAXVALUE TABLESPACE = `ts` ENGINE ="
                + " MyISAM) */");
    assertThat(definition.createBare())
        .endsWith(
            "COLLATE=utf8mb4_general_ci\n/*!50100 PARTITION BY RANGE (c)\n(PARTITION p0 VALUES LESS"
                + " THAN (10) COMMENT = ' DATA DIRECTORY = \\'z\\'' ENGINE = InnoDB,\n PARTITION p1"
                + " VALUES LESS THAN MAXVALUE ENGINE = InnoDB) */");
    assertThat(definition.rewrites())
        .contains(
            "Table shop.t: lost options of its storage: DATA DIRECTORY of partitions, TABLESPACE of"
                + " partitions.");
  }

  @ParameterizedTest
  @CsvSource({"varchar(191),COMPACT", "varchar(192),DYNAMIC"})
  void compactRowsGiveWayToWideIndexes(String type, String expected) {
    TableDefinition definition =
        definition(
            FIVE,
            column(type, "utf8mb4", "utf8mb4_general_ci"),
            "`c` " + type,
            "ENGINE=InnoDB ROW_FORMAT=COMPACT");
    assertThat(definition.createBare()).endsWith("ROW_FORMAT=" + expected);
  }

  @Test
  void mariaDbsCollationsAreMappedWhereMySqlHasOneThatComesNear() {
    Column near = column("varchar(9)", "utf8mb4", "utf8mb4_uca1400_ai_ci");
    String element = "`c` varchar(9) COLLATE utf8mb4_uca1400_ai_ci";
    TableDefinition definition = definition(MARIA, near, element, "ENGINE=InnoDB");
    assertThat(definition.createBare()).contains("COLLATE utf8mb4_0900_ai_ci");
    assertThat(definition.refusals()).isEmpty();
    assertThat(definition.rewrites())
        .containsExactly(
            "Table shop.t: column c has collation utf8mb4_0900_ai_ci now; it was"
                + " utf8mb4_uca1400_ai_ci.");
    Column none = column("varchar(9)", "latin1", "latin1_swedish_nopad_ci");
    assertThat(definition(MARIA, none, "`c` varchar(9)", "ENGINE=InnoDB").refusals())
        .extracting(Failure::where)
        .containsExactly("shop.t, column c");
  }

  @ParameterizedTest
  @CsvSource({"BLACKHOLE", "MRG_MYISAM", "FEDERATED", "SPIDER", "CONNECT"})
  void enginesThatHoldNoRowsOfTheirOwnAreNamed(String engine) {
    assertThat(
            definition(FIVE, column("int", null, null), "`c` int", "ENGINE=" + engine).refusals())
        .extracting(Failure::where)
        .containsExactly("shop.t (" + engine + ")");
  }

  @Test
  void aDefaultFromASequenceIsNamed() {
    assertThat(
            definition(
                    MARIA,
                    column("bigint(20)", null, null),
                    "`c` bigint(20) DEFAULT nextval(`shop`.`s`)",
                    "ENGINE=InnoDB")
                .refusals())
        .extracting(Failure::what)
        .containsExactly("A default takes its value from a sequence, which MySQL does not have");
  }

  @Test
  void aForeignKeyKnowsItsParentAndItsOrphans() {
    ForeignKey key =
        ForeignKey.parse(
            new TableName("shop", "child"),
            "CONSTRAINT `f``k` FOREIGN KEY (`a`, `b c`) REFERENCES `other`.`p` (`x`, `y`) ON DELETE"
                + " CASCADE");
    assertThat(key.name()).isEqualTo("f`k");
    assertThat(key.parent()).isEqualTo(new TableName("other", "p"));
    assertThat(key.countOrphans())
        .isEqualTo(
            "SELECT COUNT(*) FROM `shop`.`child` AS c LEFT JOIN `other`.`p` AS p ON c.`a` = p.`x`"
                + " AND c.`b c` = p.`y` WHERE c.`a` IS NOT NULL AND c.`b c` IS NOT NULL AND p.`x`"
                + " IS NULL");
  }
}
