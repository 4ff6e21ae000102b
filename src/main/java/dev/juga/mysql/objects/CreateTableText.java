package dev.juga.mysql.objects;

import java.util.ArrayList;
import java.util.List;

/**
 * A CREATE TABLE statement taken apart: what stands before the first parenthesis, each element
 * within, and the table options behind. Knows quotes and parentheses, nothing of SQL's grammar.
 */
record CreateTableText(String head, List<String> elements, String tail) {
  CreateTableText {
    elements = List.copyOf(elements);
  }

  static CreateTableText parse(String statement) {
    Scanner scanner = new Scanner(statement);
    int open = scanner.skipTo('(');
    List<String> elements = new ArrayList<>();
    int start = open + 1;
    scanner.at = start;
    int depth = 0;
    while (scanner.at < statement.length()) {
      char c = statement.charAt(scanner.at);
      if (c == '\'' || c == '"' || c == '`') {
        scanner.skipQuoted();
        continue;
      }
      if (c == '(') {
        depth++;
      } else if (c == ')' && depth > 0) {
        depth--;
      } else if (depth == 0 && (c == ',' || c == ')')) {
        elements.add(statement.substring(start, scanner.at).strip());
        start = scanner.at + 1;
        if (c == ')') {
          return new CreateTableText(
              statement.substring(0, open).strip(), elements, statement.substring(start));
        }
      }
      scanner.at++;
    }
    throw new IllegalArgumentException("no closing parenthesis: " + statement);
  }

  /** The statement again, with these elements. */
  String with(String newHead, List<String> chosen) {
    return newHead + " (\n  " + String.join(",\n  ", chosen) + "\n)" + tail;
  }

  /** The first name in backticks of a text, without them; empty if there is none. */
  static String firstName(String text) {
    int open = text.indexOf('`');
    if (open < 0) {
      return "";
    }
    Scanner scanner = new Scanner(text);
    scanner.at = open;
    scanner.skipQuoted();
    return text.substring(open + 1, scanner.at - 1).replace("``", "`");
  }

  /** Walks over text without looking into quotes. */
  private static final class Scanner {
    private final String text;
    private int at;

    Scanner(String text) {
      this.text = text;
    }

    int skipTo(char wanted) {
      while (text.charAt(at) != wanted) {
        char c = text.charAt(at);
        if (c == '\'' || c == '"' || c == '`') {
          skipQuoted();
        } else {
          at++;
        }
      }
      return at;
    }

    /** Moves behind the quoted text that begins here; a doubled quote is part of it. */
    void skipQuoted() {
      char quote = text.charAt(at++);
      while (at < text.length()) {
        char c = text.charAt(at++);
        if (c == '\\' && quote != '`') {
          at++;
        } else if (c == quote) {
          if (at < text.length() && text.charAt(at) == quote) {
            at++;
          } else {
            return;
          }
        }
      }
    }
  }
}
