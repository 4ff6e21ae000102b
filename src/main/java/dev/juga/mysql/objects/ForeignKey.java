package dev.juga.mysql.objects;

import dev.juga.schema.Identifier;
import dev.juga.schema.TableName;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A foreign key of a table.
 *
 * @param clause the whole clause as it stands in CREATE TABLE
 */
record ForeignKey(
    String name,
    TableName child,
    List<String> columns,
    TableName parent,
    List<String> parentColumns,
    String clause) {
  private static final String NAME = "`(?:[^`]|``)*`";
  private static final String NAMES = "\\((" + NAME + "(?:, *" + NAME + ")*)\\)";
  private static final Pattern CLAUSE =
      Pattern.compile(
          "^CONSTRAINT ("
              + NAME
              + ") FOREIGN KEY "
              + NAMES
              + " REFERENCES (?:("
              + NAME
              + ")\\.)?("
              + NAME
              + ") "
              + NAMES);
  private static final Pattern ONE = Pattern.compile(NAME);

  /** The foreign key that an element of CREATE TABLE is; null if it is none. */
  static ForeignKey parse(TableName child, String element) {
    Matcher found = CLAUSE.matcher(element);
    if (!found.find()) {
      return null;
    }
    String schema = found.group(3) == null ? child.schema() : bare(found.group(3));
    return new ForeignKey(
        bare(found.group(1)),
        child,
        names(found.group(2)),
        new TableName(schema, bare(found.group(4))),
        names(found.group(5)),
        element);
  }

  private static List<String> names(String list) {
    List<String> names = new ArrayList<>();
    Matcher name = ONE.matcher(list);
    while (name.find()) {
      names.add(bare(name.group()));
    }
    return names;
  }

  private static String bare(String quoted) {
    return quoted.substring(1, quoted.length() - 1).replace("``", "`");
  }

  /** The children without a parent; a child with a NULL in its key needs none. */
  private String orphans() {
    String match =
        IntStream.range(0, columns.size())
            .mapToObj(
                i ->
                    "c."
                        + Identifier.quoted(columns.get(i))
                        + " = p."
                        + Identifier.quoted(parentColumns.get(i)))
            .collect(Collectors.joining(" AND "));
    String filled =
        columns.stream()
            .map(column -> "c." + Identifier.quoted(column) + " IS NOT NULL")
            .collect(Collectors.joining(" AND "));
    return " FROM "
        + child.quoted()
        + " AS c LEFT JOIN "
        + parent.quoted()
        + " AS p ON "
        + match
        + " WHERE "
        + filled
        + " AND p."
        + Identifier.quoted(parentColumns.get(0))
        + " IS NULL";
  }

  /** One orphan's key, its columns separated by slashes; no row if there is no orphan. */
  String sampleOrphan() {
    String key =
        columns.stream()
            .map(column -> "c." + Identifier.quoted(column))
            .collect(Collectors.joining(", "));
    return "SELECT CONCAT_WS('/', " + key + ")" + orphans() + " LIMIT 1";
  }

  String countOrphans() {
    return "SELECT COUNT(*)" + orphans();
  }
}
