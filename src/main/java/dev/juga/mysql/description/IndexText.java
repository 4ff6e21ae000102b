package dev.juga.mysql.description;

import dev.juga.schema.SqlText;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * An index as its element in CREATE TABLE says it.
 *
 * @param name {@code PRIMARY} for the primary key
 */
record IndexText(String name, Map<Property, String> properties) {
  private static final List<String> KINDS = List.of("FULLTEXT", "SPATIAL");

  /** Whether an element of CREATE TABLE is an index. */
  static boolean is(String element) {
    return element.matches("(?s)(?:PRIMARY |UNIQUE |FULLTEXT |SPATIAL )?KEY .*");
  }

  static IndexText parse(String element) {
    List<String> words = SqlText.words(element);
    String first = words.get(0);
    int list = 0;
    while (!words.get(list).startsWith("(")) {
      list++;
    }
    String name = first.equals("PRIMARY") ? "PRIMARY" : Words.name(words.get(list - 1));
    Map<Property, String> said = new EnumMap<>(Property.class);
    said.put(Property.UNIQUE, first.equals("PRIMARY") || first.equals("UNIQUE") ? "YES" : "NO");
    said.put(Property.INDEX_KIND, KINDS.contains(first) ? first : "ORDERED");
    parts(words.get(list), said);
    List<String> options = words.subList(list + 1, words.size());
    boolean hidden = options.contains("INVISIBLE") || options.contains("IGNORED");
    said.put(Property.VISIBLE, hidden ? "NO" : "YES");
    int parser = options.indexOf("PARSER");
    if (parser >= 0) {
      String word = options.get(parser + 1);
      said.put(Property.PARSER, word.startsWith("`") ? Words.name(word) : word);
    }
    int comment = options.indexOf("COMMENT");
    said.put(Property.COMMENT, comment < 0 ? "" : options.get(comment + 1));
    return new IndexText(name, said);
  }

  private static void parts(String list, Map<Property, String> said) {
    List<String> columns = new ArrayList<>();
    List<String> prefixes = new ArrayList<>();
    List<String> descending = new ArrayList<>();
    List<String> expressions = new ArrayList<>();
    for (String part : Words.ofList(list)) {
      boolean isColumn = part.startsWith("`");
      int end = isColumn ? SqlText.behindQuoted(part, 0) : Words.behindParentheses(part, 0);
      String what = part.substring(0, end);
      String rest = part.substring(end);
      columns.add(isColumn ? what : "(expression)");
      if (!isColumn) {
        expressions.add(what);
      }
      if (rest.startsWith("(")) {
        prefixes.add(what + rest.substring(0, rest.indexOf(')') + 1));
      }
      if (rest.endsWith(" DESC")) {
        descending.add(what);
      }
    }
    said.put(Property.COLUMNS, String.join(", ", columns));
    said.put(Property.PREFIXES, String.join(", ", prefixes));
    said.put(Property.DESCENDING, String.join(", ", descending));
    said.put(Property.EXPRESSION, String.join(", ", expressions));
  }
}
