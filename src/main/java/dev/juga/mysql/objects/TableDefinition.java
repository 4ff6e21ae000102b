package dev.juga.mysql.objects;

import dev.juga.failure.ExitCode;
import dev.juga.failure.Failure;
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
import java.util.stream.Collectors;

/**
 * A table's definition in the parts in which a target gets it: the bare table before the rows, the
 * deferred indexes and the enforcement of CHECKs after them, the foreign keys when all tables are
 * there. Rewritten so that the target reads it as the source does. Immutable.
 */
public final class TableDefinition {
  private static final Pattern SECONDARY_KEY =
      Pattern.compile("^(?:UNIQUE |FULLTEXT |SPATIAL )?KEY ");
  private static final Pattern IGNORED_KEY = Pattern.compile(" IGNORED$");

  /** What a foreign key refers to. */
  public record Reference(String name, TableName parent, List<String> parentColumns) {
    public Reference {
      parentColumns = List.copyOf(parentColumns);
    }
  }

  private final TableName name;
  private final String tail;
  private final long autoIncrement;
  private final List<Failure> refusals;
  private final List<String> rewrites = new ArrayList<>();
  private final List<String> kept = new ArrayList<>();
  private final List<String> deferred = new ArrayList<>();
  private final List<CheckConstraint> checks = new ArrayList<>();
  private final List<ForeignKey> foreignKeys = new ArrayList<>();

  /**
   * Takes a table's definition apart.
   *
   * @param chunkIndex the index that chunks are cut by, which is never deferred; null if none
   * @param whole whether no index is to be deferred, because the table is small
   */
  public TableDefinition(Table table, String chunkIndex, boolean whole, DefinitionRules rules) {
    this.name = table.name();
    CreateTableText text = parsed(table, readable(table, rules));
    for (String element : text.elements()) {
      sort(table, element, chunkIndex, whole, rules);
    }
    TableOptions options =
        new TableOptions(rules, table, IndexWidth.of(table, text.elements()), this::rewritten);
    this.tail = options.rewrite(text.tail());
    this.autoIncrement = options.autoIncrement();
    this.refusals = Refusals.of(table, text.elements(), rules);
    if (!rules.targetHasChecks() && !checks.isEmpty()) {
      rewritten("lost its CHECK constraints, which the target does not have");
      checks.clear();
    }
  }

  private String readable(Table table, DefinitionRules rules) {
    return rules.source().isMariaDb()
        ? ColumnDefinition.withoutMariaDbComments(table.createStatement(), this::rewritten)
        : table.createStatement();
  }

  /** Names in foreign keys are mended when they are read; another name may be shown raw too. */
  private static CreateTableText parsed(Table table, String statement) {
    try {
      return CreateTableText.parse(statement);
    } catch (IllegalArgumentException e) {
      throw Failure.of(
              ExitCode.PREFLIGHT, "The source shows a definition of a table that cannot be read")
          .at(table.name().toString())
          .remedy(
              "Look for a backtick in the name of one of its foreign keys, and give the key another"
                  + " name; or leave the table out with --exclude.")
          .cause(e);
    }
  }

  private void sort(
      Table table, String element, String chunkIndex, boolean whole, DefinitionRules rules) {
    ForeignKey foreignKey = ForeignKey.parse(name, element);
    CheckConstraint check = CheckConstraint.parse(element, rules.source());
    if (foreignKey != null) {
      foreignKeys.add(foreignKey);
    } else if (check != null) {
      checks.add(check);
    } else if (element.startsWith("`")) {
      kept.add(column(table, element, rules));
    } else if (!whole && isDeferrable(table, element, chunkIndex)) {
      deferred.add(key(element));
    } else {
      kept.add(key(element));
    }
  }

  private String column(Table table, String element, DefinitionRules rules) {
    String columnName = CreateTableText.firstName(element);
    Column column = table.column(columnName).orElse(null);
    if (column == null) {
      return element;
    }
    ColumnDefinition definition =
        new ColumnDefinition(rules, column, what -> rewritten("column " + columnName + " " + what));
    String rewritten = definition.rewrite(element);
    definition.checks().forEach(clause -> checks.add(CheckConstraint.unnamed(clause)));
    return rewritten;
  }

  /** MariaDB calls an invisible index ignored. */
  private static String key(String element) {
    return IGNORED_KEY.matcher(element).replaceFirst(" INVISIBLE");
  }

  private void rewritten(String what) {
    rewrites.add("Table " + name + ": " + what + ".");
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
    return !table.hasPrimaryKey()
        && index.unique()
        && index.parts().stream().allMatch(part -> isNeverNull(table, part));
  }

  private static boolean isNeverNull(Table table, IndexPart part) {
    return part.column() != null
        && table.column(part.column()).filter(column -> !column.nullable()).isPresent();
  }

  /** Creates the table as it is filled; CHECKs are not enforced yet. */
  public String createBare() {
    return createBare(true);
  }

  /** Creates the table with CHECKs that the target names: their names may be taken elsewhere. */
  String createBare(boolean namedChecks) {
    List<String> elements = new ArrayList<>(kept);
    checks.forEach(check -> elements.add(check.notEnforced(namedChecks)));
    return "CREATE TABLE "
        + name.quoted()
        + " (\n  "
        + String.join(",\n  ", elements)
        + "\n)"
        + tail;
  }

  /**
   * Adds what was deferred: one statement for all indexes, and one more for each FULLTEXT index,
   * which no server builds together with another one (server-facts.md 12).
   */
  public List<String> addIndexes() {
    return addIndexes(Set.of());
  }

  /** The same without the indexes that are there already, after a run that broke off. */
  List<String> addIndexes(Set<String> present) {
    List<String> missing =
        deferred.stream()
            .filter(element -> !present.contains(CreateTableText.firstName(element)))
            .toList();
    List<String> statements = new ArrayList<>();
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

  /** Adds the foreign keys, one statement each; empty if there are none. */
  public List<String> addForeignKeys() {
    return foreignKeys.stream().map(this::add).toList();
  }

  String add(ForeignKey key) {
    return alter(List.of(key.clause()));
  }

  /** What the foreign keys refer to. */
  public List<Reference> references() {
    return foreignKeys.stream()
        .map(key -> new Reference(key.name(), key.parent(), key.parentColumns()))
        .toList();
  }

  List<ForeignKey> foreignKeys() {
    return List.copyOf(foreignKeys);
  }

  /** CHECKs that are enforced on the source. */
  List<CheckConstraint> enforcedChecks() {
    return checks.stream().filter(CheckConstraint::enforced).toList();
  }

  /** Names of CHECKs that are not enforced on the source either. */
  Set<String> restingChecks() {
    return checks.stream()
        .filter(check -> !check.enforced())
        .map(CheckConstraint::name)
        .collect(Collectors.toSet());
  }

  /** Names of the indexes that are built after the rows. */
  public List<String> deferredNames() {
    return deferred.stream().map(CreateTableText::firstName).toList();
  }

  /** Whether the table is not complete with its last row: indexes to build, CHECKs to enforce. */
  public boolean isUnfinishedWithRows() {
    return !deferred.isEmpty() || !enforcedChecks().isEmpty();
  }

  /** Everything that was changed on purpose, a sentence each. */
  public List<String> rewrites() {
    return List.copyOf(rewrites);
  }

  /** Why the target cannot hold this table as it is; empty if it can. Nothing is moved before. */
  public List<Failure> refusals() {
    return refusals;
  }

  /** The next AUTO_INCREMENT number as the source states it; 0 if it states none. Unsigned. */
  public long autoIncrement() {
    return autoIncrement;
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
