package dev.juga.mysql.description;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TableTextTest {
  private static final String MYSQL =
      """
      CREATE TABLE `t` (
        `id` int unsigned NOT NULL AUTO_INCREMENT COMMENT 'DEFAULT 5, KEY `x` (`y`)',
        `e` enum('a,b','it''s','(') CHARACTER SET latin1 DEFAULT 'it''s',
        `g` varchar(40) GENERATED ALWAYS AS (concat(`e`,_utf8mb4' AS (x)')) STORED NOT NULL,
        `v` int GENERATED ALWAYS AS ((`id` + 1)) VIRTUAL /*!80023 INVISIBLE */,
        `d` datetime(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3) ON UPDATE CURRENT_TIMESTAMP(3),
        `x` text DEFAULT (_utf8mb4'text'),
        `p ``q``` point NOT NULL /*!80003 SRID 4326 */,
        PRIMARY KEY (`id`),
        UNIQUE KEY `u` (`e`,`id` DESC) COMMENT 'USING',
        KEY `pre` (`g`(7) DESC,`x`(3)) USING BTREE /*!80000 INVISIBLE */,
        KEY `f` (((`id` + 1)),(lower(`e`)) DESC),
        FULLTEXT KEY `w` (`x`) /*!50100 WITH PARSER `ngram` */ ,
        SPATIAL KEY `s` (`p ``q```),
        CONSTRAINT `fk` FOREIGN KEY (`id`) REFERENCES `p` (`id`) ON DELETE CASCADE,
        CONSTRAINT `c` CHECK ((`id` <> _utf8mb4')')) /*!80016 NOT ENFORCED */,
        CONSTRAINT `t_chk_1` CHECK ((`id` > 0))
      ) ENGINE=InnoDB AUTO_INCREMENT=5 DEFAULT CHARSET=utf8mb4
      """;

  private static final String MARIADB =
      """
      CREATE TABLE `t` (
        `v` int(11) GENERATED ALWAYS AS (`a` + 1) VIRTUAL,
        `s` int(11) GENERATED ALWAYS AS (`a` * 2) PERSISTENT,
        `c` int(11) DEFAULT (abs(-5) * 2) CHECK (`c` <> 7),
        `at` timestamp NOT NULL DEFAULT current_timestamp() ON UPDATE current_timestamp(),
        `n` varchar(9) DEFAULT NULL,
        KEY `k` (`v`) IGNORED,
        CONSTRAINT `f`` (`a`) FOREIGN KEY (`a) REFERENCES `b` (`c`),
        CONSTRAINT `CONSTRAINT_1` CHECK (`a` > 0)
      ) ENGINE=InnoDB
      """;

  @Test
  void columnsAreTakenApart() {
    assertThat(TableText.parse(MYSQL).columns())
        .containsExactly(
            column("id", null, null, null, null, true, null),
            column("e", "'it''s'", null, null, null, true, null),
            column("g", null, "(concat(`e`,_utf8mb4' AS (x)'))", "STORED", null, true, null),
            column("v", null, "((`id` + 1))", "VIRTUAL", null, false, null),
            column("d", "CURRENT_TIMESTAMP(3)", null, null, "CURRENT_TIMESTAMP(3)", true, null),
            column("x", "(_utf8mb4'text')", null, null, null, true, null),
            column("p `q`", null, null, null, null, true, "4326"));
  }

  private static ColumnText column(
      String name,
      String byDefault,
      String generated,
      String kept,
      String onUpdate,
      boolean visible,
      String srid) {
    return new ColumnText(name, byDefault, generated, kept, onUpdate, visible, srid, null);
  }

  @Test
  void indexesAreTakenApart() {
    List<IndexText> indexes = TableText.parse(MYSQL).indexes();
    assertThat(indexes)
        .extracting(IndexText::name)
        .containsExactly("PRIMARY", "u", "pre", "f", "w", "s");
    assertThat(said(indexes, Property.UNIQUE))
        .containsExactly("YES", "YES", "NO", "NO", "NO", "NO");
    assertThat(said(indexes, Property.COLUMNS))
        .containsExactly(
            "`id`", "`e`, `id`", "`g`, `x`", "(expression), (expression)", "`x`", "`p ``q```");
    assertThat(said(indexes, Property.PREFIXES))
        .containsExactly("", "", "`g`(7), `x`(3)", "", "", "");
    assertThat(said(indexes, Property.DESCENDING))
        .containsExactly("", "`id`", "`g`", "(lower(`e`))", "", "");
    assertThat(said(indexes, Property.EXPRESSION))
        .containsExactly("", "", "", "((`id` + 1)), (lower(`e`))", "", "");
    assertThat(said(indexes, Property.VISIBLE))
        .containsExactly("YES", "YES", "NO", "YES", "YES", "YES");
    assertThat(said(indexes, Property.COMMENT)).containsExactly("", "'USING'", "", "", "", "");
    assertThat(said(indexes, Property.PARSER))
        .containsExactly(null, null, null, null, "ngram", null);
    assertThat(said(indexes, Property.INDEX_KIND))
        .containsExactly("ORDERED", "ORDERED", "ORDERED", "ORDERED", "FULLTEXT", "SPATIAL");
  }

  private static List<String> said(List<IndexText> indexes, Property property) {
    return indexes.stream().map(index -> index.properties().get(property)).toList();
  }

  @Test
  void checksAreTakenApart() {
    assertThat(TableText.parse(MYSQL).checks())
        .containsExactly(
            new TableText.Check("c", "((`id` <> _utf8mb4')'))", false),
            new TableText.Check("t_chk_1", "((`id` > 0))", true));
  }

  @Test
  void whatMariaDbPrintsIsTakenApartToo() {
    TableText text = TableText.parse(MARIADB);
    assertThat(text.columns())
        .containsExactly(
            column("v", null, "(`a` + 1)", "VIRTUAL", null, true, null),
            column("s", null, "(`a` * 2)", "STORED", null, true, null),
            new ColumnText("c", "(abs(-5) * 2)", null, null, null, true, null, "(`c` <> 7)"),
            column("at", "current_timestamp()", null, null, "current_timestamp()", true, null),
            column("n", "NULL", null, null, null, true, null));
    assertThat(said(text.indexes(), Property.VISIBLE)).containsExactly("NO");
    assertThat(text.checks())
        .containsExactly(
            new TableText.Check("", "(`c` <> 7)", true),
            new TableText.Check("CONSTRAINT_1", "(`a` > 0)", true));
  }
}
