package dev.juga.mysql.objects;

import dev.juga.schema.Column;
import dev.juga.schema.ColumnKind;
import dev.juga.schema.SqlText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Rewrites one column of a CREATE TABLE statement so that a target reads it as its source does. */
final class ColumnDefinition {
  private static final Pattern NAME = Pattern.compile("^`(?:[^`]|``)*`");
  private static final Pattern NOW =
      Pattern.compile(
          "(?:current_timestamp|now|localtime|localtimestamp)(?:\\((\\d?)\\))?",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern LITERAL =
      Pattern.compile(
          "(?:null|true|false|[bxn]?'.*'|0x[0-9a-f]+|[-+]?[0-9.]+(?:e[-+]?[0-9]+)?)",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  /** What only MariaDB reads: comments of its own, and of versions that MySQL's never reach. */
  private static final Pattern MARIADB_COMMENT =
      Pattern.compile(
          "'(?:[^'\\\\]|\\\\.|'')*'|`(?:[^`]|``)*`| */\\*(?:M!\\d*|!1\\d{5}) ?(.*?) ?\\*/",
          Pattern.DOTALL);

  /** MariaDB's types as the text that is copied. */
  private static final Map<String, String> AS_TEXT =
      Map.of("uuid", "char(36)", "inet4", "varchar(15)", "inet6", "varchar(39)");

  private final DefinitionRules rules;
  private final Column column;
  private final Consumer<String> rewrites;
  private final List<String> checks = new ArrayList<>();

  /**
   * A column's definition under some rules.
   *
   * @param rewrites told what is changed on purpose, as what follows the column's name in a
   *     sentence
   */
  ColumnDefinition(DefinitionRules rules, Column column, Consumer<String> rewrites) {
    this.rules = rules;
    this.column = column;
    this.rewrites = rewrites;
  }

  /** CHECK clauses that the column had; on the target they are constraints of the table. */
  List<String> checks() {
    return checks;
  }

  /** The element as the target gets it. */
  String rewrite(String element) {
    Matcher name = NAME.matcher(element);
    if (!name.find()) {
      throw new IllegalArgumentException("no column: " + element);
    }
    List<String> words = SqlText.words(element.substring(name.end()));
    List<String> out = new ArrayList<>(List.of(name.group(), type(words.get(0))));
    int next = 1;
    while (next < words.size() && Set.of("unsigned", "zerofill").contains(words.get(next))) {
      out.add(words.get(next++));
    }
    pin(out);
    while (next < words.size()) {
      next = clause(words, next, out);
    }
    spellNull(out);
    return String.join(" ", out);
  }

  /** The type of text that a type of MariaDB's becomes; empty for all others. */
  static Optional<String> textInstead(String type) {
    return Optional.ofNullable(AS_TEXT.get(type));
  }

  private String type(String shown) {
    String mapped = AS_TEXT.get(shown.toLowerCase(Locale.ROOT));
    if (mapped != null) {
      rewrites.accept("is " + mapped + " now; it was MariaDB's " + shown);
      return mapped + " CHARACTER SET ascii COLLATE ascii_general_ci";
    }
    if (shown.equals("year(2)")) {
      rewrites.accept("is a year of four digits now");
      return "year";
    }
    List<String> labels = column.text().labels();
    return labels.isEmpty()
        ? shown
        : labels.stream()
            .map(SqlText::literal)
            .collect(Collectors.joining(",", shown.substring(0, shown.indexOf('(')) + '(', ")"));
  }

  /** Older servers leave out what is the default there; another server has another default. */
  private void pin(List<String> out) {
    if (column.collation() == null || AS_TEXT.containsKey(column.type())) {
      return;
    }
    Collations names = rules.collations();
    // A collation that the target does not have stays, and is refused by name before anything runs.
    String collation = names.collation(column.collation()).orElse(column.collation());
    if (names.changes(column.collation())) {
      rewrites.accept("has collation " + collation + " now; it was " + column.collation());
    }
    out.add("CHARACTER SET " + names.charset(column.charset()) + " COLLATE " + collation);
  }

  /** Adds the clause that begins at a word, and returns the position behind it. */
  private int clause(List<String> words, int at, List<String> out) {
    String word = words.get(at);
    if (word.equals("CHARACTER")) {
      if (column.collation() == null) {
        // Labels in the charset binary, which information_schema does not name.
        out.add("CHARACTER SET " + words.get(at + 2));
      }
      return at + 3;
    }
    if (word.equals("COLLATE")) {
      return at + 2;
    }
    if (word.equals("DEFAULT")) {
      out.add("DEFAULT " + defaultValue(words.get(at + 1)));
      return at + 2;
    }
    if (!rules.source().isMariaDb()) {
      out.add(word);
      return at + 1;
    }
    return mariaDbClause(words, at, out);
  }

  private int mariaDbClause(List<String> words, int at, List<String> out) {
    String word = words.get(at);
    if (word.equals("CHECK")) {
      checks.add("CHECK " + words.get(at + 1));
      return at + 2;
    }
    if (word.startsWith("CHECK(")) {
      checks.add("CHECK " + word.substring("CHECK".length()));
      return at + 1;
    }
    if (word.startsWith("REF_SYSTEM_ID=")) {
      rewrites.accept("lost " + word + ", which only MariaDB has");
    } else if (word.equals("PERSISTENT")) {
      out.add("STORED");
    } else if (word.equals("INVISIBLE")) {
      if (rules.target().isMySqlFrom(8, 0, 23)) {
        out.add(word);
      } else {
        rewrites.accept("is visible now; the target knows no invisible columns");
      }
    } else {
      out.add(word);
    }
    return at + 1;
  }

  private String defaultValue(String shown) {
    String known = column.text().defaultLiteral();
    String value = known == null ? shown : known;
    if (!rules.source().isMariaDb()) {
      return value;
    }
    boolean time = column.kind() == ColumnKind.TEMPORAL;
    Matcher now = NOW.matcher(value);
    if (now.matches() && time) {
      String digits = now.group(1);
      return "CURRENT_TIMESTAMP" + (digits == null || digits.isEmpty() ? "" : '(' + digits + ')');
    }
    if (LITERAL.matcher(value).matches()) {
      boolean plain = !takesExpressionsOnly() || value.equalsIgnoreCase("NULL");
      if (!plain) {
        rewrites.accept("has its default as an expression now, since MySQL takes no other there");
      }
      return plain ? value : '(' + value + ')';
    }
    return value.startsWith("(") ? value : '(' + value + ')';
  }

  private boolean takesExpressionsOnly() {
    String type = column.type().toLowerCase(Locale.ROOT);
    return type.contains("text")
        || type.contains("blob")
        || column.kind() == ColumnKind.JSON
        || column.kind() == ColumnKind.GEOMETRY;
  }

  /** Without a word a TIMESTAMP is NOT NULL on servers that have explicit defaults switched off. */
  private void spellNull(List<String> out) {
    boolean spelled = out.contains("NULL") || out.contains("GENERATED");
    if (column.type().toLowerCase(Locale.ROOT).startsWith("timestamp")
        && column.nullable()
        && !spelled) {
      out.add(2, "NULL");
    }
  }

  /** The text without what only MariaDB would read; each such clause is told. */
  static String withoutMariaDbComments(String text, Consumer<String> lost) {
    return MARIADB_COMMENT
        .matcher(text)
        .replaceAll(
            found -> {
              if (found.group(1) == null) {
                return Matcher.quoteReplacement(found.group());
              }
              lost.accept("lost " + found.group(1) + ", which only MariaDB has");
              return "";
            });
  }
}
