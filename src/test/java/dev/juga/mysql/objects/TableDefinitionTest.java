package dev.juga.mysql.objects;

import static org.assertj.core.api.Assertions.assertThat;

import dev.juga.mysql.ServerVersion;
import dev.juga.schema.Column;
import dev.juga.schema.ColumnKind;
import dev.juga.schema.Index;
import dev.juga.schema.IndexPart;
import dev.juga.schema.Table;
import dev.juga.schema.TableName;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TableDefinitionTest {
  private static final String CREATE =
      """
      CREATE TABLE `orders` (
        `id` int NOT NULL AUTO_INCREMENT,
        `code` varchar(20) NOT NULL DEFAULT 'a,b)(''\\'' COMMENT 'KEY `x` (`y`), AUTO_INCREMENT',
        `we``ird, (name` text,
        `total` decimal(10,2) GENERATED ALWAYS AS ((`id` * 2)) VIRTUAL,
        PRIMARY KEY (`id`),
        UNIQUE KEY `uk` (`code`),
        KEY `k,1` (`code`,`id`),
        KEY `fn` ((lower(`code`))),
        FULLTEXT KEY `ft` (`we``ird, (name`),
        FULLTEXT KEY `ft2` (`code`),
        CONSTRAINT `fk` FOREIGN KEY (`code`) REFERENCES `other` (`code`) ON DELETE CASCADE,
        CONSTRAINT `ck` CHECK ((`id` > 0))
      ) ENGINE=InnoDB AUTO_INCREMENT=7 COMMENT='a ( b'
      /*!50100 PARTITION BY HASH (`id`) PARTITIONS 2 */""";

  private static final DefinitionRules EIGHT =
      new DefinitionRules(
          ServerVersion.parse("8.0.31"), ServerVersion.parse("8.0.31"), DefinitionOptions.DEFAULT);

  private static Column column(String name, boolean nullable) {
    return name.equals("id")
        ? new Column(name, ColumnKind.INTEGER, "int", nullable, false, true, null, null)
        : new Column(
            name, ColumnKind.TEXT, "text", nullable, false, false, "utf8mb4", "utf8mb4_bin");
  }

  private static Index index(String name, Index.Kind kind, boolean unique, String... columns) {
    return new Index(
        name,
        kind,
        unique,
        true,
        Stream.of(columns).map(column -> new IndexPart(column, false, false)).toList());
  }

  private static Table table(String create, Index... indexes) {
    return new Table(
        new TableName("shop", "orders"),
        "InnoDB",
        "utf8mb4_bin",
        1,
        1,
        List.of(column("id", false), column("code", false), column("we`ird, (name", true)),
        List.of(indexes),
        create);
  }

  private static Table orders() {
    return table(
        CREATE,
        index("PRIMARY", Index.Kind.ORDERED, true, "id"),
        index("uk", Index.Kind.ORDERED, true, "code"),
        index("k,1", Index.Kind.ORDERED, false, "code", "id"),
        index("fn", Index.Kind.ORDERED, false, (String) null),
        index("ft", Index.Kind.FULLTEXT, false, "we`ird, (name"),
        index("ft2", Index.Kind.FULLTEXT, false, "code"));
  }

  @Test
  void theBareTableKeepsColumnsPrimaryKeyChecksAndOptions() {
    TableDefinition definition = new TableDefinition(orders(), "PRIMARY", false, EIGHT);
    assertThat(definition.createBare())
        .startsWith("CREATE TABLE `shop`.`orders` (\n  `id` int NOT NULL AUTO_INCREMENT,")
        .contains("PRIMARY KEY (`id`)", "CHECK ((`id` > 0)) NOT ENFORCED")
        .contains("COMMENT 'KEY `x` (`y`), AUTO")
        .contains("AUTO_INCREMENT=7", "PARTITIONS 2")
        .doesNotContain("UNIQUE KEY", "FULLTEXT", "FOREIGN KEY", "KEY `fn`");
  }

  @Test
  void allIndexesComeInOneStatementButEachFulltextIndexInItsOwn() {
    TableDefinition definition = new TableDefinition(orders(), "PRIMARY", false, EIGHT);
    assertThat(definition.addIndexes())
        .containsExactly(
            "ALTER TABLE `shop`.`orders` ADD UNIQUE KEY `uk` (`code`),"
                + " ADD KEY `k,1` (`code`,`id`), ADD KEY `fn` ((lower(`code`)))",
            "ALTER TABLE `shop`.`orders` ADD FULLTEXT KEY `ft` (`we``ird, (name`)",
            "ALTER TABLE `shop`.`orders` ADD FULLTEXT KEY `ft2` (`code`)");
    assertThat(definition.deferredNames()).containsExactly("uk", "k,1", "fn", "ft", "ft2");
  }

  @Test
  void foreignKeysComeLast() {
    assertThat(new TableDefinition(orders(), "PRIMARY", false, EIGHT).addForeignKeys())
        .containsExactly(
            "ALTER TABLE `shop`.`orders` ADD CONSTRAINT `fk` FOREIGN KEY (`code`)"
                + " REFERENCES `other` (`code`) ON DELETE CASCADE");
  }

  @Test
  void aSmallTableIsCreatedWithItsIndexesButWithoutForeignKeys() {
    TableDefinition definition = new TableDefinition(orders(), "PRIMARY", true, EIGHT);
    assertThat(definition.addIndexes()).isEmpty();
    assertThat(definition.createBare()).contains("FULLTEXT KEY `ft2`").doesNotContain("FOREIGN");
  }

  @Test
  void withoutAPrimaryKeyTheFirstUniqueKeyAndTheAutoIncrementKeyStay() {
    String create =
        """
        CREATE TABLE `orders` (
          `id` int NOT NULL AUTO_INCREMENT,
          `code` varchar(20) NOT NULL,
          UNIQUE KEY `uk` (`code`),
          KEY `ai` (`id`),
          KEY `later` (`code`)
        ) ENGINE=InnoDB""";
    TableDefinition definition =
        new TableDefinition(
            table(
                create,
                index("uk", Index.Kind.ORDERED, true, "code"),
                index("ai", Index.Kind.ORDERED, false, "id"),
                index("later", Index.Kind.ORDERED, false, "code")),
            "uk",
            false,
            EIGHT);
    assertThat(definition.deferredNames()).containsExactly("later");
  }
}
