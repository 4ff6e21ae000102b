package dev.juga.mysql.description;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;

import dev.juga.failure.Failure;
import dev.juga.mysql.ServerFailure;
import dev.juga.mysql.Session;
import dev.juga.schema.Identifier;
import dev.juga.schema.SqlText;
import dev.juga.schema.TableName;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads views, also those that the server itself cannot read any more. */
final class ViewReader {
  private static final int INVALID = 1356;

  /** SHOW CREATE fails with these for views that read each other in a circle. */
  private static final Set<Integer> UNREADABLE = Set.of(INVALID, 1462, 1146);

  private static final Pattern ALGORITHM = Pattern.compile("^CREATE ALGORITHM=(\\w+) ");
  private static final Pattern CHECKED = Pattern.compile(" WITH (?:CASCADED|LOCAL) CHECK OPTION$");

  private final AllSchemas dictionary;

  ViewReader(AllSchemas dictionary) {
    this.dictionary = dictionary;
  }

  /**
   * The views.
   *
   * @param wanted their names
   */
  List<Definition> read(Set<TableName> wanted) {
    if (wanted.isEmpty()) {
      return List.of();
    }
    Map<TableName, String> columns = columns();
    List<Definition> definitions = new ArrayList<>();
    List<Map<String, String>> rows =
        dictionary.rows(
            "VIEWS",
            "TABLE_SCHEMA",
            "TABLE_NAME",
            "VIEW_DEFINITION",
            "CHECK_OPTION",
            "DEFINER",
            "SECURITY_TYPE",
            "CHARACTER_SET_CLIENT",
            "COLLATION_CONNECTION");
    for (Map<String, String> row : rows) {
      TableName name = TableReader.name(row);
      if (wanted.contains(name)) {
        Map<Property, String> said = new EnumMap<>(Property.class);
        said.put(Property.CHECK_OPTION, row.get("CHECK_OPTION"));
        said.put(Property.DEFINER, row.get("DEFINER"));
        said.put(Property.SECURITY, row.get("SECURITY_TYPE"));
        said.put(Property.CHARACTER_SET_CLIENT, row.get("CHARACTER_SET_CLIENT"));
        said.put(Property.COLLATION_CONNECTION, row.get("COLLATION_CONNECTION"));
        said.put(Property.COLUMNS, columns.get(name));
        text(name, row.get("VIEW_DEFINITION"), said);
        definitions.add(Definition.of(Kind.VIEW, name.schema(), null, name.table(), said));
      }
    }
    return definitions;
  }

  /** Names of columns; some servers list none of an invalid view. */
  private Map<TableName, String> columns() {
    return dictionary
        .rows("COLUMNS", "TABLE_SCHEMA", "TABLE_NAME", "COLUMN_NAME", "ORDINAL_POSITION")
        .stream()
        .sorted(Comparator.comparing(row -> Integer.valueOf(row.get("ORDINAL_POSITION"))))
        .collect(
            groupingBy(
                TableReader::name,
                java.util.stream.Collectors.mapping(
                    row -> Identifier.quoted(row.get("COLUMN_NAME")), joining(", "))));
  }

  private void text(TableName name, String kept, Map<Property, String> said) {
    Session session = dictionary.session();
    try {
      String create =
          session.list("SHOW CREATE VIEW " + name.quoted(), row -> row.getString(2)).get(0);
      session
          .list("SHOW WARNINGS", row -> row.getInt("Code") == INVALID ? row.getString(3) : "")
          .stream()
          .filter(message -> !message.isEmpty())
          .findFirst()
          .ifPresent(message -> said.put(Property.DEFECT, message));
      Matcher algorithm = ALGORITHM.matcher(create);
      if (algorithm.find()) {
        said.put(Property.ALGORITHM, algorithm.group(1));
      }
      said.put(Property.BODY, query(create));
    } catch (Failure e) {
      if (!UNREADABLE.contains(ServerFailure.code(e))) {
        throw e;
      }
      if (kept == null || kept.isEmpty()) {
        throw ObjectText.hidden(session, Kind.VIEW + " " + name);
      }
      said.put(Property.DEFECT, e.what());
      said.put(Property.BODY, CHECKED.matcher(kept).replaceFirst(""));
    }
  }

  /** What the view selects: behind its name, and behind the names of its columns. */
  static String query(String create) {
    int at = SqlText.find(create, " VIEW ", 0) + " VIEW ".length();
    at = SqlText.behindQuoted(create, at);
    if (create.startsWith(".`", at)) {
      at = SqlText.behindQuoted(create, at + 1);
    }
    if (create.startsWith(" (", at)) {
      at = Words.behindParentheses(create, at + 1);
    }
    String query = create.startsWith(" AS ", at) ? create.substring(at + 4) : create.substring(at);
    return CHECKED.matcher(query).replaceFirst("");
  }
}
