package dev.juga.mysql.dictionary;

import static dev.juga.mysql.dictionary.InformationSchema.text;

import dev.juga.mysql.Session;
import dev.juga.schema.Identifier;
import dev.juga.schema.Inventory;
import dev.juga.schema.Schema;
import dev.juga.schema.Table;
import dev.juga.schema.TableName;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.Record;

/**
 * Finds what a definition does not show. SHOW CREATE TABLE and information_schema write a question
 * mark for a character beyond U+FFFF, an emoji for instance, in the label of an ENUM or SET and in
 * a DEFAULT (seen on 8.0.31): a table made from that text would have another label or default. Only
 * a label that no row uses stays unseen.
 */
final class HiddenCharacters {
  /** A four-byte character in the hexadecimal form of UTF-8 text. */
  private static final String FOUR_BYTES = " REGEXP '^([0-9A-F]{2})*F[0-4]'";

  private static final Set<String> TEXTS = Set.of("char", "varchar", "enum", "set");

  private final Session session;

  HiddenCharacters(Session session) {
    this.session = session;
  }

  /** Columns whose definition is not what the server shows, each as {@code schema.table.column}. */
  List<String> find(Inventory inventory) {
    Set<TableName> tables =
        inventory.tables().stream().map(Table::name).collect(Collectors.toSet());
    List<String> schemas = inventory.schemas().stream().map(Schema::name).toList();
    Condition hasMark =
        text("COLUMN_DEFAULT")
            .like("%?%")
            .or(text("DATA_TYPE").in("enum", "set").and(text("COLUMN_TYPE").like("%?%")));
    return session
        .dsl()
        .select(
            text("TABLE_SCHEMA"),
            text("TABLE_NAME"),
            text("COLUMN_NAME"),
            text("DATA_TYPE"),
            text("COLUMN_DEFAULT"),
            text("EXTRA"))
        .from(InformationSchema.COLUMNS)
        .where(text("TABLE_SCHEMA").in(schemas).and(hasMark))
        .fetch()
        .stream()
        .map(Record.class::cast)
        .filter(row -> tables.contains(name(row)) && hides(row))
        .map(row -> name(row) + "." + row.get("COLUMN_NAME", String.class))
        .sorted()
        .toList();
  }

  private boolean hides(Record row) {
    String type = row.get("DATA_TYPE", String.class).toLowerCase(Locale.ROOT);
    if (!TEXTS.contains(type)) {
      return false;
    }
    String table = name(row).quoted();
    String column = Identifier.quoted(row.get("COLUMN_NAME", String.class));
    boolean hasLabels = type.equals("enum") || type.equals("set");
    boolean hasDefault =
        row.get("COLUMN_DEFAULT", String.class) != null
            && !row.get("EXTRA", String.class).contains("DEFAULT_GENERATED");
    return (hasDefault && hidesInDefault(table, column))
        || (hasLabels && hidesInLabel(table, column));
  }

  /** The outer join has a row even where the table has none. */
  private boolean hidesInDefault(String table, String column) {
    return isTrue(
        "SELECT "
            + hasFourBytes("DEFAULT(t." + column + ")")
            + " FROM (SELECT 1) AS one LEFT JOIN "
            + table
            + " AS t ON FALSE");
  }

  private boolean hidesInLabel(String table, String column) {
    return isTrue("SELECT EXISTS (SELECT 1 FROM " + table + " WHERE " + hasFourBytes(column) + ")");
  }

  private static String hasFourBytes(String expression) {
    return "COALESCE(HEX(CONVERT(" + expression + " USING utf8mb4))" + FOUR_BYTES + ", 0)";
  }

  private boolean isTrue(String sql) {
    return session.number(sql) == 1;
  }

  private static TableName name(Record row) {
    return new TableName(
        row.get("TABLE_SCHEMA", String.class), row.get("TABLE_NAME", String.class));
  }
}
