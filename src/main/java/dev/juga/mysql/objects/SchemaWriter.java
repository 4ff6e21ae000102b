package dev.juga.mysql.objects;

import dev.juga.failure.ExitCode;
import dev.juga.failure.Failure;
import dev.juga.mysql.Session;
import dev.juga.schema.Identifier;
import dev.juga.schema.Schema;
import dev.juga.schema.SqlText;
import dev.juga.schema.Table;
import dev.juga.schema.TableName;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Creates schemas and tables on the target, and what is added to tables after their rows. What is
 * there already is not added again, so that each step can be repeated after a run that broke off.
 */
public final class SchemaWriter {
  private static final int DUPLICATE_ENTRY = 1062;
  private static final int CHECK_VIOLATED = 3819;
  private static final int CHECK_NAME_TAKEN = 3822;

  /**
   * Deprecations of what the target still does: display widths, charset and collation names. And
   * 3502: an index that was asked to be a hash and is none, on the source either; 124: the first
   * FULLTEXT index rebuilds its table.
   */
  private static final Set<Integer> HARMLESS = Set.of(124, 1287, 1681, 1831, 3502, 3719, 3778);

  private final Session target;
  private final Consumer<String> remarks;
  private final Collations names;

  /**
   * Writes through this session; it has foreign key checks off, so that order does not matter.
   *
   * @param remarks told, in a sentence each, what people should know
   */
  public SchemaWriter(Session target, Consumer<String> remarks) {
    this.target = target;
    this.remarks = remarks;
    this.names = new Collations(target.version());
  }

  /** Creates a schema, or gives an empty one that is there the source's defaults. */
  public void create(Schema schema) {
    String name = Identifier.quoted(schema.name());
    String collation =
        names
            .collation(schema.collation())
            .orElseThrow(
                () ->
                    Failure.of(
                            ExitCode.PREFLIGHT, "MySQL has no collation like " + schema.collation())
                        .at("schema " + schema.name())
                        .remedy("Change the schema's default on the source (ALTER SCHEMA)."));
    if (names.changes(schema.collation())) {
      remarks.accept(
          "Schema "
              + schema.name()
              + ": the default collation became "
              + collation
              + "; it was "
              + schema.collation()
              + ".");
    }
    String defaults = " CHARACTER SET " + names.charset(schema.charset()) + " COLLATE " + collation;
    target.execute("CREATE SCHEMA IF NOT EXISTS " + name + defaults);
    target.execute("ALTER SCHEMA " + name + defaults);
  }

  /** Creates a table without its deferred indexes and foreign keys; it must not exist. */
  public void createBare(TableDefinition table) {
    boolean warned;
    try {
      warned = target.warns(table.createBare());
    } catch (Failure e) {
      if (error(e) != CHECK_NAME_TAKEN) {
        throw e.at("table " + table.name());
      }
      warned = target.warns(table.createBare(false));
      remarks.accept(
          "Table "
              + table.name()
              + ": its CHECK constraints have names of the target's, since another table of the"
              + " schema has one of the same name.");
    }
    if (warned) {
      tellWarnings(table);
    }
  }

  /** Enforces the CHECKs and builds the deferred indexes. Two rows that share a key are named. */
  public void addIndexes(Table table, TableDefinition definition) {
    enforceChecks(definition);
    for (String statement : definition.addIndexes(indexes(table.name()))) {
      try {
        if (target.warns(statement)) {
          tellWarnings(definition);
        }
      } catch (Failure e) {
        throw e.getCause() instanceof SQLException cause && error(e) == DUPLICATE_ENTRY
            ? new DuplicateRows(target, table, definition).failure(cause)
            : e.at("table " + table.name());
      }
    }
  }

  private Set<String> indexes(TableName table) {
    return new HashSet<>(
        target.list(
            "SELECT DISTINCT INDEX_NAME FROM information_schema.STATISTICS WHERE " + isTable(table),
            row -> row.getString(1)));
  }

  /**
   * Enforces the CHECKs that the source enforces. One that rows violate stays as it is, not
   * enforced, and is told: those rows are on the source too.
   */
  private void enforceChecks(TableDefinition table) {
    if (table.enforcedChecks().isEmpty()) {
      return;
    }
    List<String> waiting =
        target.list(
            "SELECT CONSTRAINT_NAME FROM information_schema.TABLE_CONSTRAINTS WHERE"
                + " CONSTRAINT_TYPE='CHECK' AND ENFORCED='NO' AND "
                + isTable(table.name()),
            row -> row.getString(1));
    List<String> wanted =
        waiting.stream().filter(name -> !table.restingChecks().contains(name)).toList();
    if (!wanted.isEmpty() && !enforce(table.name(), wanted)) {
      wanted.forEach(check -> enforceOrTell(table.name(), check));
    }
  }

  private void enforceOrTell(TableName table, String check) {
    if (!enforce(table, List.of(check))) {
      remarks.accept(
          "Table "
              + table
              + ": rows of the source violate the CHECK constraint "
              + check
              + ", which is on the target but not enforced.");
    }
  }

  private boolean enforce(TableName table, List<String> checks) {
    List<String> alterations =
        checks.stream()
            .map(check -> "ALTER CHECK " + Identifier.quoted(check) + " ENFORCED")
            .toList();
    try {
      target.execute("ALTER TABLE " + table.quoted() + ' ' + String.join(", ", alterations));
      return true;
    } catch (Failure e) {
      if (error(e) == CHECK_VIOLATED) {
        return false;
      }
      throw e.at("table " + table);
    }
  }

  /** Adds the foreign keys of a table whose parents are all on the target. */
  public void addForeignKeys(TableDefinition table) {
    addForeignKeys(table, parent -> true);
  }

  /**
   * Adds the foreign keys of a table. One whose parent takes no part in the run and is not on the
   * target is left out and told.
   *
   * @param selected whether a table takes part in the run
   */
  public void addForeignKeys(TableDefinition table, Predicate<TableName> selected) {
    Set<String> present =
        new HashSet<>(
            target.list(
                "SELECT CONSTRAINT_NAME FROM information_schema.TABLE_CONSTRAINTS WHERE"
                    + " CONSTRAINT_TYPE='FOREIGN KEY' AND "
                    + isTable(table.name()),
                row -> row.getString(1)));
    for (ForeignKey key : table.foreignKeys()) {
      if (present.contains(key.name())) {
        continue;
      }
      if (!exists(key.parent())) {
        remarks.accept(
            "Table "
                + table.name()
                + ": the foreign key "
                + key.name()
                + " was left out, since its parent "
                + key.parent()
                + (selected.test(key.parent())
                    ? " does not exist."
                    : " takes no part in the run."));
        continue;
      }
      try {
        target.execute(table.useSchema(), table.add(key));
      } catch (Failure e) {
        throw e.at("table " + table.name() + ", foreign key " + key.name());
      }
    }
  }

  /**
   * Looks for children without parents and tells of each key that has some: how many, and one of
   * them. They are on the source too, where checks were off when they came in.
   *
   * @return how many foreign keys have orphans
   */
  public int tellOrphans(TableDefinition table) {
    int keys = 0;
    for (ForeignKey key : table.foreignKeys()) {
      if (!exists(key.parent())) {
        continue;
      }
      String sample = target.text(key.sampleOrphan());
      if (sample != null) {
        keys++;
        remarks.accept(
            "Table "
                + table.name()
                + ": "
                + target.number(key.countOrphans())
                + " rows have no parent in "
                + key.parent()
                + " for the foreign key "
                + key.name()
                + ", for example "
                + String.join("/", key.columns())
                + " = "
                + sample
                + ".");
      }
    }
    return keys;
  }

  /** Raises the target's AUTO_INCREMENT numbers to the source's where they ended below. */
  public void fixAutoIncrement(List<TableDefinition> tables) {
    tables.stream()
        .filter(table -> table.autoIncrement() != 0)
        .collect(Collectors.groupingBy(table -> table.name().schema()))
        .forEach(this::fixAutoIncrement);
  }

  private void fixAutoIncrement(String schema, List<TableDefinition> tables) {
    Map<String, Long> reached = new HashMap<>();
    target
        .list(
            tables.stream()
                .map(table -> SqlText.literal(table.name().table()))
                .collect(
                    Collectors.joining(
                        ", ",
                        "SELECT TABLE_NAME, AUTO_INCREMENT FROM information_schema.TABLES WHERE"
                            + " AUTO_INCREMENT IS NOT NULL AND TABLE_SCHEMA="
                            + SqlText.literal(schema)
                            + " AND TABLE_NAME IN (",
                        ")")),
            row -> Map.entry(row.getString(1), Long.parseUnsignedLong(row.getString(2))))
        .forEach(counter -> reached.put(counter.getKey(), counter.getValue()));
    for (TableDefinition table : tables) {
      long wanted = table.autoIncrement();
      if (Long.compareUnsigned(reached.getOrDefault(table.name().table(), 0L), wanted) < 0) {
        target.execute(
            "ALTER TABLE "
                + table.name().quoted()
                + " AUTO_INCREMENT="
                + Long.toUnsignedString(wanted));
      }
    }
  }

  /** Refreshes the statistics that the optimizer chooses its plans by. */
  public void analyze(Table table) {
    target.list("ANALYZE TABLE " + table.name().quoted(), row -> row.getString("Msg_text"));
  }

  private boolean exists(TableName table) {
    return target.number("SELECT COUNT(*) FROM information_schema.TABLES WHERE " + isTable(table))
        > 0;
  }

  private static String isTable(TableName table) {
    return "TABLE_SCHEMA="
        + SqlText.literal(table.schema())
        + " AND TABLE_NAME="
        + SqlText.literal(table.table());
  }

  private static int error(Failure e) {
    return e.getCause() instanceof SQLException cause ? cause.getErrorCode() : 0;
  }

  /** A definition that the target takes with a warning may not be the source's. */
  private void tellWarnings(TableDefinition table) {
    target
        .list(
            "SHOW WARNINGS",
            row ->
                HARMLESS.contains(row.getInt("Code"))
                    ? ""
                    : "The target warned about table "
                        + table.name()
                        + ": "
                        + row.getString("Message"))
        .stream()
        .filter(remark -> !remark.isEmpty())
        .forEach(remarks);
  }
}
