package dev.juga.mysql.dictionary;

import static dev.juga.mysql.dictionary.InformationSchema.number;
import static dev.juga.mysql.dictionary.InformationSchema.text;

import dev.juga.mysql.Session;
import dev.juga.schema.Identifier;
import dev.juga.schema.TableName;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jooq.Record;

/**
 * Foreign keys as MariaDB prints them: the names of keys and of their columns stand between
 * backticks, and backticks within them as they are (seen on 10.2.11). The dictionary tells the
 * names, so that such a clause is found and written as it must be read.
 */
final class ForeignKeyText {
  private static final String BACKTICK = "`";

  private final Session session;

  ForeignKeyText(Session session) {
    this.session = session;
  }

  /** The CREATE TABLE statement, with the names in its foreign keys quoted. */
  String quoted(TableName table, String createTable) {
    if (!session.version().isMariaDb() || !createTable.contains(" FOREIGN KEY (")) {
      return createTable;
    }
    String text = createTable;
    for (List<Record> key : keys(table)) {
      text = quoted(key, text);
    }
    return text;
  }

  private Collection<List<Record>> keys(TableName table) {
    Map<String, List<Record>> keys =
        session
            .dsl()
            .select(
                text("TABLE_SCHEMA"),
                text("TABLE_NAME"),
                text("CONSTRAINT_NAME"),
                text("COLUMN_NAME"),
                number("ORDINAL_POSITION"),
                text("REFERENCED_COLUMN_NAME"))
            .from(InformationSchema.KEY_COLUMN_USAGE)
            .where(text("TABLE_SCHEMA").eq(table.schema()))
            .and(text("TABLE_NAME").eq(table.table()))
            .and(text("REFERENCED_TABLE_NAME").isNotNull())
            .fetch()
            .stream()
            .map(Record.class::cast)
            .filter(row -> TableNames.name(row).equals(table))
            .sorted(Comparator.comparing(row -> row.get("ORDINAL_POSITION", Long.class)))
            .collect(
                Collectors.groupingBy(
                    row -> row.get("CONSTRAINT_NAME", String.class),
                    LinkedHashMap::new,
                    Collectors.toList()));
    return keys.values();
  }

  private static String quoted(List<Record> key, String createTable) {
    List<String> name = List.of(key.get(0).get("CONSTRAINT_NAME", String.class));
    List<String> children = names(key, "COLUMN_NAME");
    List<String> parents = names(key, "REFERENCED_COLUMN_NAME");
    String start =
        "\n  CONSTRAINT " + raw(name) + " FOREIGN KEY (" + raw(children) + ") REFERENCES ";
    int at = createTable.indexOf(start);
    if (at < 0) {
      return createTable;
    }
    int behind = at + start.length();
    String end = " (" + raw(parents) + ")";
    int columns = createTable.indexOf(end, behind);
    return createTable.substring(0, at)
        + "\n  CONSTRAINT "
        + quoted(name)
        + " FOREIGN KEY ("
        + quoted(children)
        + ") REFERENCES "
        + createTable.substring(behind, columns)
        + " ("
        + quoted(parents)
        + ")"
        + createTable.substring(columns + end.length());
  }

  private static List<String> names(List<Record> key, String column) {
    return key.stream().map(row -> row.get(column, String.class)).toList();
  }

  private static String raw(List<String> names) {
    return BACKTICK + String.join("`, `", names) + BACKTICK;
  }

  private static String quoted(List<String> names) {
    return names.stream().map(Identifier::quoted).collect(Collectors.joining(", "));
  }
}
