package dev.juga.it.oracle;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What only SHOW CREATE TABLE tells of a table on every server: expressions of generated columns
 * and CHECKs, and the parser of a full-text index.
 */
final class TableText {
  private static final String GENERATED = " GENERATED ALWAYS AS (";
  private static final String CHECK = " CHECK (";
  private static final Pattern PARSER = Pattern.compile("WITH PARSER `?(\\w+)`?");

  private final String table;
  private final Map<String, Map<String, String>> facts = new TreeMap<>();

  private TableText(String table) {
    this.table = table;
  }

  /** By place ({@code table.column}, {@code table.CHECK.name}, …) what there is to say of it. */
  static Map<String, Map<String, String>> factsOf(String table, String createTable) {
    TableText text = new TableText(table);
    for (String line : createTable.split("\n", -1)) {
      text.read(line.strip());
    }
    return text.facts;
  }

  private void read(String line) {
    int check = outsideQuotes(line, CHECK);
    if (line.startsWith("`")) {
      int generated = outsideQuotes(line, GENERATED);
      if (generated >= 0) {
        int open = generated + GENERATED.length() - 1;
        int end = closing(line, open);
        Map<String, String> fact = fact(table + "." + nameAt(line, 0));
        fact.put("GENERATED", CanonicalSql.of(line.substring(open, end + 1)));
        fact.put("KEPT", line.startsWith(" VIRTUAL", end + 1) ? "VIRTUAL" : "STORED");
      }
      if (check >= 0) {
        check("", line, check);
      }
    } else if (line.startsWith("CONSTRAINT ") && check >= 0) {
      String name = nameAt(line, "CONSTRAINT ".length());
      boolean given = !name.matches("CONSTRAINT_\\d+|" + Pattern.quote(table) + "_chk_\\d+");
      check(given ? name : "", line, check);
    } else if (line.startsWith("FULLTEXT KEY ")) {
      Matcher parser = PARSER.matcher(line);
      fact(table + "." + nameAt(line, "FULLTEXT KEY ".length()))
          .put("PARSER", parser.find() ? parser.group(1) : "built in");
    }
  }

  /** A CHECK whose name the server made up is known by what it says. */
  private void check(String name, String line, int at) {
    int open = at + CHECK.length() - 1;
    int end = closing(line, open);
    String clause = CanonicalSql.of(line.substring(open, end + 1));
    Map<String, String> fact = fact(table + ".CHECK." + (name.isEmpty() ? clause : name));
    fact.put("CLAUSE", clause);
    fact.put("ENFORCED", line.indexOf("NOT ENFORCED", end) < 0 ? "YES" : "NO");
  }

  private Map<String, String> fact(String place) {
    return facts.computeIfAbsent(place, key -> new TreeMap<>());
  }

  private static String nameAt(String line, int tick) {
    return line.substring(tick + 1, quoteEnd(line, tick)).replace("``", "`");
  }

  /** Where {@code what} first stands outside names and strings; -1 if nowhere. */
  private static int outsideQuotes(String line, String what) {
    for (int i = 0; i < line.length(); i++) {
      if (isQuote(line.charAt(i))) {
        i = quoteEnd(line, i);
      } else if (line.startsWith(what, i)) {
        return i;
      }
    }
    return -1;
  }

  private static int closing(String line, int open) {
    int depth = 0;
    for (int i = open; i < line.length(); i++) {
      char c = line.charAt(i);
      if (isQuote(c)) {
        i = quoteEnd(line, i);
      } else if (c == '(') {
        depth++;
      } else if (c == ')' && --depth == 0) {
        return i;
      }
    }
    throw new IllegalStateException("no bracket closes in " + line);
  }

  private static boolean isQuote(char c) {
    return c == '\'' || c == '`';
  }

  /** Where the quote that opens at {@code start} closes; doubled quotes do not. */
  private static int quoteEnd(String line, int start) {
    char quote = line.charAt(start);
    for (int i = start + 1; i < line.length(); i++) {
      if (line.charAt(i) == '\\' && quote == '\'') {
        i++;
      } else if (line.charAt(i) == quote) {
        if (i + 1 == line.length() || line.charAt(i + 1) != quote) {
          return i;
        }
        i++;
      }
    }
    throw new IllegalStateException("no quote closes in " + line);
  }
}
