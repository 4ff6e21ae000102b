package dev.juga.mysql.objects;

import dev.juga.mysql.ServerVersion;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A CHECK constraint.
 *
 * @param name null where the target is to choose one
 * @param clause {@code CHECK (…)} alone
 * @param enforced whether the source enforces it
 */
record CheckConstraint(String name, String clause, boolean enforced) {
  private static final Pattern TABLE_CHECK =
      Pattern.compile("^(?:CONSTRAINT (`(?:[^`]|``)*`) )?(CHECK \\(.*)$", Pattern.DOTALL);
  private static final Pattern NOT_ENFORCED =
      Pattern.compile("\\s*(?:/\\*!80016 NOT ENFORCED \\*/|NOT ENFORCED)\\s*$");

  /** The name that MariaDB gives; every table may have one, while MySQL's are one per schema. */
  private static final Pattern NAMED_BY_MARIADB = Pattern.compile("CONSTRAINT_\\d+");

  /** The constraint that an element of CREATE TABLE is; null if it is none. */
  static CheckConstraint parse(String element, ServerVersion source) {
    Matcher check = TABLE_CHECK.matcher(element);
    if (!check.find()) {
      return null;
    }
    Matcher rest = NOT_ENFORCED.matcher(check.group(2));
    boolean enforced = !rest.find();
    String clause = enforced ? check.group(2) : check.group(2).substring(0, rest.start());
    String name = check.group(1) == null ? null : CreateTableText.firstName(check.group(1));
    boolean isChosen =
        name != null && !(source.isMariaDb() && NAMED_BY_MARIADB.matcher(name).matches());
    return new CheckConstraint(isChosen ? name : null, clause, enforced);
  }

  static CheckConstraint unnamed(String clause) {
    return new CheckConstraint(null, clause, true);
  }

  /** The constraint as it stands in CREATE TABLE before the rows are there. */
  String notEnforced(boolean named) {
    String start =
        named && name != null ? "CONSTRAINT " + dev.juga.schema.Identifier.quoted(name) + ' ' : "";
    return start + clause + " NOT ENFORCED";
  }
}
