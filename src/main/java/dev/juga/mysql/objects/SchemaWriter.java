package dev.juga.mysql.objects;

import dev.juga.failure.ExitCode;
import dev.juga.failure.Failure;
import dev.juga.mysql.Session;
import dev.juga.schema.Identifier;
import dev.juga.schema.Index;
import dev.juga.schema.Schema;
import dev.juga.schema.Table;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Creates schemas and tables on the target, and what is added to tables after their rows. */
public final class SchemaWriter {
  private static final int DUPLICATE_ENTRY = 1062;

  /** Deprecations of what the target still does: display widths, charset and collation names. */
  private static final Set<Integer> HARMLESS = Set.of(1287, 1681, 1831, 3719, 3778);

  private final Session target;
  private final Consumer<String> remarks;

  /**
   * Writes through this session; it has foreign key checks off, so that order does not matter.
   *
   * @param remarks told, in a sentence each, what the target warned of
   */
  public SchemaWriter(Session target, Consumer<String> remarks) {
    this.target = target;
    this.remarks = remarks;
  }

  /** Creates a schema, or gives an empty one that is there the source's defaults. */
  public void create(Schema schema) {
    String name = Identifier.quoted(schema.name());
    String defaults = " CHARACTER SET " + schema.charset() + " COLLATE " + schema.collation();
    target.execute("CREATE SCHEMA IF NOT EXISTS " + name + defaults);
    target.execute("ALTER SCHEMA " + name + defaults);
  }

  public void createBare(TableDefinition table) {
    target.execute(table.useSchema(), table.createBare());
    tellWarnings(table);
  }

  /**
   * Builds the deferred indexes that are not there yet. Two rows that share a UNIQUE key are named.
   */
  public void addIndexes(Table table, TableDefinition definition) {
    Set<String> present = new ExistingParts(target).indexes(table.name());
    for (String statement : definition.addIndexes(present)) {
      try {
        target.execute(statement);
        tellWarnings(definition);
      } catch (Failure e) {
        throw e.getCause() instanceof SQLException cause && cause.getErrorCode() == DUPLICATE_ENTRY
            ? duplicate(table, definition, cause)
            : e;
      }
    }
  }

  public void addForeignKeys(TableDefinition table) {
    for (String statement : table.addForeignKeys()) {
      target.execute(table.useSchema(), statement);
    }
  }

  /** Refreshes the statistics that the optimizer chooses its plans by. */
  public void analyze(Table table) {
    target.list("ANALYZE TABLE " + table.name().quoted(), row -> row.getString("Msg_text"));
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

  private Failure duplicate(Table table, TableDefinition definition, SQLException cause) {
    return Failure.of(
            ExitCode.MISMATCH,
            "Rows that are different on the source are the same for a UNIQUE key on the target: "
                + cause.getMessage())
        .at("table " + table.name() + ", all rows" + rowsOfDuplicates(table, definition))
        .remedy(
            "Compare the key's columns on both servers, their collations first;"
                + " the rows are on the target, the index is not.")
        .cause(cause);
  }

  /** Names two rows that share the values of one of the UNIQUE keys that were to be built. */
  private String rowsOfDuplicates(Table table, TableDefinition definition) {
    List<Index> wanted =
        table.indexes().stream()
            .filter(index -> index.unique() && definition.deferredNames().contains(index.name()))
            .filter(index -> index.parts().stream().allMatch(part -> part.column() != null))
            .toList();
    String rowName =
        table.indexes().stream()
            .filter(Index::isPrimary)
            .map(SchemaWriter::columns)
            .findFirst()
            .orElse("");
    for (Index index : wanted) {
      String columns = columns(index);
      String rows = rowName.isEmpty() ? columns : rowName;
      String found =
          target.text(
              "SELECT SUBSTRING_INDEX(GROUP_CONCAT(CONCAT_WS('/',"
                  + rows
                  + ") SEPARATOR ' and '),' and ',2) FROM "
                  + table.name().quoted()
                  + " GROUP BY "
                  + columns
                  + " HAVING COUNT(*)>1 AND COUNT("
                  + columns.replace(", ", ")>1 AND COUNT(")
                  + ")>1 LIMIT 1");
      if (found != null) {
        return ", rows " + found;
      }
    }
    return "";
  }

  private static String columns(Index index) {
    return index.parts().stream()
        .map(part -> Identifier.quoted(part.column()))
        .collect(Collectors.joining(", "));
  }
}
