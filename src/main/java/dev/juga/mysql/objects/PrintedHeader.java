package dev.juga.mysql.objects;

import dev.juga.schema.SqlText;
import dev.juga.schema.StoredObject;
import dev.juga.schema.StoredObject.Kind;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a server prints itself between the name and the body of a routine or event: what a function
 * returns, and the COMMENT. All servers escape backslashes there in every mode (seen on all four
 * builds), also where the statement is to be read with NO_BACKSLASH_ESCAPES, which would double
 * them. Parameters and bodies are kept as they were written.
 */
final class PrintedHeader {
  private static final Pattern ESCAPED = Pattern.compile("\\\\(.)", Pattern.DOTALL);
  private static final Pattern RESULT = Pattern.compile("\\G RETURNS [^\n]*");
  private static final Pattern ROUTINE_COMMENT =
      Pattern.compile("\\G(?:\n {4}[A-Z ]+)*\n {4}COMMENT (?=')");
  private static final Pattern EVENT_COMMENT =
      Pattern.compile(
          "\\G.*? ON COMPLETION (?:NOT )?PRESERVE (?:ENABLE|DISABLE ON \\w+|DISABLE) COMMENT (?=')",
          Pattern.DOTALL);

  private final StoredObject object;
  private final String create;
  private final boolean escapes;
  private final boolean ansiQuotes;

  /**
   * Looks at a statement.
   *
   * @param create the object's statement, or one made of it
   */
  PrintedHeader(StoredObject object, String create) {
    this.object = object;
    this.create = create;
    String modes = object.sqlMode() == null ? "" : object.sqlMode();
    this.escapes = !modes.contains("NO_BACKSLASH_ESCAPES");
    this.ansiQuotes = modes.contains("ANSI_QUOTES");
  }

  /** The statement as the mode of its object reads it. */
  String readable() {
    return switch (object.kind()) {
      case FUNCTION, PROCEDURE -> escapes ? create : readableRoutine();
      case EVENT -> escapes ? create : readableEvent();
      case VIEW, TRIGGER -> create;
    };
  }

  private String readableRoutine() {
    int end = behindResult();
    Matcher comment = ROUTINE_COMMENT.matcher(create);
    if (comment.find(end)) {
      end = SqlText.behindQuoted(create, comment.end());
    }
    return readable(behindParameters(), end);
  }

  private String readableEvent() {
    Matcher comment = EVENT_COMMENT.matcher(create);
    return comment.find(schedule())
        ? readable(comment.end(), SqlText.behindQuoted(create, comment.end()))
        : create;
  }

  /** Where the schedule of an event begins, behind its name. */
  int schedule() {
    return findOutsideNames(" ON SCHEDULE ");
  }

  /** Behind the parenthesis that closes the parameters of a routine. */
  private int behindParameters() {
    int at = findOutsideNames("(");
    int depth = 0;
    do {
      char c = create.charAt(at);
      if (SqlText.isQuote(c)) {
        at = SqlText.behindQuoted(create, at, escapes && !(c == '"' && ansiQuotes));
        continue;
      }
      depth += c == '(' ? 1 : c == ')' ? -1 : 0;
      at++;
    } while (depth > 0 && at < create.length());
    return at;
  }

  /** Behind the parameters and what a function returns, which stands on the line they end on. */
  int behindResult() {
    int start = behindParameters();
    Matcher result = RESULT.matcher(create);
    return object.kind() == Kind.FUNCTION && result.find(start) ? result.end() : start;
  }

  private int findOutsideNames(String wanted) {
    int at = 0;
    while (!create.startsWith(wanted, at)) {
      if (at >= create.length()) {
        throw new IllegalStateException("no '" + wanted + "' in " + create);
      }
      at = SqlText.isQuote(create.charAt(at)) ? SqlText.behindQuoted(create, at, false) : at + 1;
    }
    return at;
  }

  private String readable(int start, int end) {
    StringBuilder text = new StringBuilder(create.substring(0, start));
    int at = start;
    while (at < end) {
      char c = create.charAt(at);
      int next = c == '\'' ? SqlText.behindQuoted(create, at) : at + 1;
      String part = create.substring(at, next);
      text.append(c == '\'' ? withoutEscapes(part) : part);
      at = next;
    }
    return text.append(create.substring(end)).toString();
  }

  /** A literal as it is written where a backslash is a character like any other. */
  private static String withoutEscapes(String literal) {
    return ESCAPED
        .matcher(literal)
        .replaceAll(
            escaped ->
                Matcher.quoteReplacement(
                    switch (escaped.group(1)) {
                      case "0" -> "\0";
                      case "n" -> "\n";
                      case "r" -> "\r";
                      case "t" -> "\t";
                      case "b" -> "\b";
                      case "Z" -> "\032";
                      case "'" -> "''";
                      default -> escaped.group(1);
                    }));
  }
}
