package dev.juga.mysql.objects;

import dev.juga.schema.Column;
import dev.juga.schema.Identifier;
import dev.juga.schema.Index;
import dev.juga.schema.IndexPart;
import dev.juga.schema.Table;
import dev.juga.schema.TableName;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A table's definition in the three parts in which a target gets it: the bare table before the
 * rows, the deferred indexes after them, the foreign keys when all tables are there. Immutable.
 */
public final class TableDefinition {
  private static final Pattern SECONDARY_KEY =
      Pattern.compile("^(?:UNIQUE |FULLTEXT |SPATIAL )?KEY ");
  private static final Pattern FOREIGN_KEY =
      Pattern.compile("^CONSTRAINT `(?:[^`]|``)*` FOREIGN KEY");

  private final TableName name;
  private final CreateTableText text;
  private final List<String> kept = new ArrayList<>();
  private final List<String> deferred = new ArrayList<>();
  private final List<String> foreignKeys = new ArrayList<>();

  /**
   * Takes a table's definition apart.
   *
   * @param chunkIndex the index that chunks are cut by, which is never deferred; null if none
   * @param whole whether no index is to be deferred, because the table is small
   */
  public TableDefinition(Table table, String chunkIndex, boolean whole) {
    this.name = table.name();
    this.text = CreateTableText.parse(table.createStatement());
    for (String element : text.elements()) {
      if (FOREIGN_KEY.matcher(element).find()) {
        foreignKeys.add(element);
      } else if (!whole && isDeferrable(table, element, chunkIndex)) {
        deferred.add(element);
      } else {
        kept.add(element);
      }
    }
  }

  private static boolean isDeferrable(Table table, String element, String chunkIndex) {
    Matcher key = SECONDARY_KEY.matcher(element);
    if (!key.find()) {
      return false;
    }
    String indexName = CreateTableText.firstName(element.substring(key.end() - 1));
    Index index =
        table.indexes().stream().filter(i -> i.name().equals(indexName)).findFirst().orElse(null);
    return index != null
        && !indexName.equals(chunkIndex)
        && !holdsAutoIncrement(table, index)
        && !isHiddenPrimary(table, index);
  }

  private static boolean holdsAutoIncrement(Table table, Index index) {
    String first = index.parts().get(0).column();
    return first != null && table.column(first).filter(Column::autoIncrement).isPresent();
  }

  /** Without a primary key InnoDB clusters by the first UNIQUE key that cannot be NULL. */
  private static boolean isHiddenPrimary(Table table, Index index) {
    boolean hasPrimary = table.indexes().stream().anyMatch(Index::isPrimary);
    return !hasPrimary
        && index.unique()
        && index.parts().stream().allMatch(part -> isNeverNull(table, part));
  }

  private static boolean isNeverNull(Table table, IndexPart part) {
    return part.column() != null
        && table.column(part.column()).filter(column -> !column.nullable()).isPresent();
  }

  /** Creates the table as it is filled. */
  public String createBare() {
    return text.with("CREATE TABLE " + name.quoted(), kept);
  }

  /**
   * Adds what was deferred: one statement for all indexes, and one more for each FULLTEXT index,
   * which no server builds together with another one (server-facts.md 12).
   *
   * @param present names of indexes that are there already
   */
  public List<String> addIndexes(Set<String> present) {
    List<String> statements = new ArrayList<>();
    List<String> missing =
        deferred.stream()
            .filter(element -> !present.contains(CreateTableText.firstName(element)))
            .toList();
    List<String> together =
        missing.stream().filter(element -> !element.startsWith("FULLTEXT ")).toList();
    if (!together.isEmpty()) {
      statements.add(alter(together));
    }
    missing.stream()
        .filter(element -> element.startsWith("FULLTEXT "))
        .forEach(element -> statements.add(alter(List.of(element))));
    return statements;
  }

  /** Adds the foreign keys; empty if there are none. */
  public List<String> addForeignKeys() {
    return foreignKeys.isEmpty() ? List.of() : List.of(alter(foreignKeys));
  }

  /** Names of the indexes that are built after the rows. */
  public List<String> deferredNames() {
    return deferred.stream().map(CreateTableText::firstName).toList();
  }

  private String alter(List<String> elements) {
    return "ALTER TABLE " + name.quoted() + " ADD " + String.join(", ADD ", elements);
  }

  public TableName name() {
    return name;
  }

  /** The schema that the unqualified names of the foreign keys refer to. */
  public String useSchema() {
    return "USE " + Identifier.quoted(name.schema());
  }
}
