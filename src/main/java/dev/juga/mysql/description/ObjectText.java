package dev.juga.mysql.description;

import dev.juga.failure.ExitCode;
import dev.juga.failure.Failure;
import dev.juga.mysql.Session;
import dev.juga.schema.Identifier;
import dev.juga.schema.SqlText;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What SHOW CREATE says of routines, triggers and events: their bodies to the letter, which
 * information_schema shows with question marks for characters beyond U+FFFF. What stands before a
 * body is printed by the server and told by information_schema too. Servers escape backslashes in a
 * COMMENT there in every sql_mode.
 */
final class ObjectText {
  private static final Pattern CHARACTERISTICS =
      Pattern.compile("\\G\n {4}(?:[A-Z ]+(?=\n)|COMMENT (?='))");
  private static final Pattern RESULT = Pattern.compile("\\G RETURNS [^\n]*");
  private static final Pattern EACH_ROW =
      Pattern.compile("\\bFOR\\s+EACH\\s+ROW\\s+", Pattern.CASE_INSENSITIVE);
  private static final Pattern EVENT_HEAD =
      Pattern.compile(
          " ON COMPLETION (?:NOT )?PRESERVE (?:ENABLE|DISABLE ON \\w+|DISABLE)(?: COMMENT (?='))?");

  private final Session session;

  ObjectText(Session session) {
    this.session = session;
  }

  /** The body of an object; fails with INCONCLUSIVE where the account may not see it. */
  String body(Kind kind, String schema, String name) {
    String column =
        switch (kind) {
          case FUNCTION -> "Create Function";
          case PROCEDURE -> "Create Procedure";
          case TRIGGER -> "SQL Original Statement";
          case EVENT -> "Create Event";
          default -> throw new IllegalArgumentException(kind.name());
        };
    String show =
        "SHOW CREATE "
            + kind.name()
            + ' '
            + Identifier.quoted(schema)
            + '.'
            + Identifier.quoted(name);
    List<String> shown = session.list(show, row -> row.getString(column));
    String create = shown.isEmpty() ? null : shown.get(0);
    if (create == null || create.isEmpty()) {
      throw hidden(session, kind + " " + schema + '.' + name);
    }
    return switch (kind) {
      case TRIGGER -> ofTrigger(create);
      case EVENT -> ofEvent(create);
      default -> ofRoutine(create, kind == Kind.FUNCTION);
    };
  }

  /** A missing privilege hides a body instead of failing (server-facts.md 8). */
  static Failure hidden(Session session, String object) {
    return Failure.of(
            ExitCode.INCONCLUSIVE,
            "The account on the " + session.side() + " may not read the body of an object")
        .at(object)
        .remedy(
            session.version().isMySqlFrom(8, 0, 20)
                ? "GRANT SELECT, SHOW VIEW, TRIGGER, EVENT, SHOW_ROUTINE ON *.* to it."
                : "GRANT SELECT, SHOW VIEW, TRIGGER, EVENT ON *.* to it.");
  }

  static String ofTrigger(String create) {
    Matcher each = EACH_ROW.matcher(create);
    return each.find() ? create.substring(each.end()) : create;
  }

  static String ofEvent(String create) {
    int schedule = SqlText.find(create, " ON SCHEDULE ", 0);
    Matcher head = EVENT_HEAD.matcher(create);
    if (schedule < 0 || !head.find(schedule)) {
      return create;
    }
    int at = head.end();
    if (at < create.length() && create.charAt(at) == '\'') {
      at = SqlText.behindQuoted(create, at);
    }
    return create.startsWith(" DO ", at) ? create.substring(at + 4) : create.substring(at);
  }

  static String ofRoutine(String create, boolean function) {
    int at = Words.behindParentheses(create, SqlText.find(create, "(", 0));
    Matcher result = RESULT.matcher(create);
    if (function && result.find(at)) {
      at = result.end();
    }
    Matcher characteristic = CHARACTERISTICS.matcher(create);
    while (characteristic.find(at)) {
      at = characteristic.end();
      if (at < create.length() && create.charAt(at) == '\'') {
        at = SqlText.behindQuoted(create, at);
      }
    }
    return create.startsWith("\n", at) ? create.substring(at + 1) : create.substring(at);
  }
}
