package dev.juga.mysql.description;

import dev.juga.schema.SqlText;
import java.util.ArrayList;
import java.util.List;

/**
 * What SHOW CREATE TABLE says of columns, indexes and CHECKs. It is read line by line, since
 * MariaDB prints backticks within the names of foreign keys as they are; those are read from
 * information_schema.
 */
record TableText(List<ColumnText> columns, List<IndexText> indexes, List<Check> checks) {
  /**
   * A CHECK.
   *
   * @param name empty where it has none, as that of a column of MariaDB
   * @param clause its expression, in parentheses
   */
  record Check(String name, String clause, boolean enforced) {}

  private static final String CONSTRAINT = "CONSTRAINT ";
  private static final String CHECK = " CHECK (";

  static TableText parse(String createTable) {
    TableText text = new TableText(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    String[] lines = createTable.split("\n", -1);
    for (int i = 1; i < lines.length && !lines[i].startsWith(")"); i++) {
      String line = lines[i].strip();
      text.add(line.endsWith(",") ? line.substring(0, line.length() - 1) : line);
    }
    return text;
  }

  private void add(String element) {
    if (element.startsWith("`")) {
      ColumnText column = ColumnText.parse(element);
      columns.add(column);
      if (column.check() != null) {
        checks.add(new Check("", column.check(), true));
      }
    } else if (IndexText.is(element)) {
      indexes.add(IndexText.parse(element));
    } else if (element.startsWith(CONSTRAINT + "`")) {
      int end = SqlText.behindQuoted(element, CONSTRAINT.length());
      if (element.startsWith(CHECK, end)) {
        int open = end + CHECK.length() - 1;
        int close = Words.behindParentheses(element, open);
        checks.add(
            new Check(
                Words.name(element.substring(CONSTRAINT.length())),
                element.substring(open, close),
                !element.substring(close).contains("NOT ENFORCED")));
      }
    }
  }
}
