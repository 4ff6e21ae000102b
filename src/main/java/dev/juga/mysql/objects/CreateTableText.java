package dev.juga.mysql.objects;

import dev.juga.schema.SqlText;
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
    int open = SqlText.find(statement, "(", 0);
    List<String> elements = new ArrayList<>();
    int start = open + 1;
    int at = start;
    int depth = 0;
    while (at < statement.length()) {
      char c = statement.charAt(at);
      if (SqlText.isQuote(c)) {
        at = SqlText.behindQuoted(statement, at);
        continue;
      }
      if (c == '(') {
        depth++;
      } else if (c == ')' && depth > 0) {
        depth--;
      } else if (depth == 0 && (c == ',' || c == ')')) {
        elements.add(statement.substring(start, at).strip());
        start = at + 1;
        if (c == ')') {
          return new CreateTableText(
              statement.substring(0, open).strip(), elements, statement.substring(start));
        }
      }
      at++;
    }
    throw new IllegalArgumentException("no closing parenthesis: " + statement);
  }

  /** The first name in backticks of a text, without them; empty if there is none. */
  static String firstName(String text) {
    int open = text.indexOf('`');
    return open < 0
        ? ""
        : text.substring(open + 1, SqlText.behindQuoted(text, open) - 1).replace("``", "`");
  }
}
