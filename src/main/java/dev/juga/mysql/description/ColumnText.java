package dev.juga.mysql.description;

import dev.juga.schema.SqlText;
import java.util.List;

/**
 * What the element of a column says in CREATE TABLE beyond information_schema.
 *
 * @param defaultValue as it stands in SQL; null if there is none
 * @param generated the expression in its parentheses; null if it is not generated
 * @param kept VIRTUAL or STORED; null if it is not generated
 * @param onUpdate null if there is none
 * @param srid null if it has none
 * @param check the expression of a CHECK of its own, in its parentheses; null if it has none
 */
record ColumnText(
    String name,
    String defaultValue,
    String generated,
    String kept,
    String onUpdate,
    boolean visible,
    String srid,
    String check) {

  static ColumnText parse(String element) {
    int end = SqlText.behindQuoted(element, 0);
    List<String> words = SqlText.words(element.substring(end));
    String generated = null;
    String check = null;
    int generatedAt = words.indexOf("AS");
    if (generatedAt >= 0 && generatedAt + 1 < words.size()) {
      generated = words.get(generatedAt + 1);
    }
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      if (word.equals("CHECK") && i + 1 < words.size()) {
        check = words.get(i + 1);
      } else if (word.startsWith("CHECK(")) {
        check = word.substring("CHECK".length());
      }
    }
    boolean stored = words.contains("STORED") || words.contains("PERSISTENT");
    return new ColumnText(
        Words.name(element),
        behind(words, "DEFAULT"),
        generated,
        generated == null ? null : stored ? "STORED" : "VIRTUAL",
        behindOnUpdate(words),
        !words.contains("INVISIBLE"),
        behind(words, "SRID"),
        check);
  }

  private static String behind(List<String> words, String word) {
    int at = words.indexOf(word);
    return at < 0 || at + 1 >= words.size() ? null : words.get(at + 1);
  }

  private static String behindOnUpdate(List<String> words) {
    for (int i = 0; i + 2 < words.size(); i++) {
      if (words.get(i).equals("ON") && words.get(i + 1).equals("UPDATE")) {
        return words.get(i + 2);
      }
    }
    return null;
  }
}
