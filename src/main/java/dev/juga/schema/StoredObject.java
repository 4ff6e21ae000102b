package dev.juga.schema;

/**
 * A view, routine, trigger or event with the session it was created in.
 *
 * @param table the table of a trigger; null for the others
 * @param createStatement what SHOW CREATE answers; null if the account may not see the body
 * @param sqlMode null for a view, which keeps none
 * @param databaseCollation the schema's default when it was created; null for a view
 * @param timeZone null for all but events
 * @param enabled whether an event runs; true for the others
 */
public record StoredObject(
    Kind kind,
    String schema,
    String name,
    String table,
    String createStatement,
    String sqlMode,
    String charset,
    String collation,
    String databaseCollation,
    String timeZone,
    boolean enabled) {
  /** The kinds, in the order in which a target takes them: a view may call a function. */
  public enum Kind {
    FUNCTION,
    PROCEDURE,
    VIEW,
    TRIGGER,
    EVENT;

    /** The word in SQL. */
    public String keyword() {
      return name();
    }

    /** The word that people read. */
    @Override
    public String toString() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  public String quotedName() {
    return Identifier.quoted(schema) + '.' + Identifier.quoted(name);
  }

  /** As people read it: {@code trigger shop.orders_audit}. */
  @Override
  public String toString() {
    return kind + " " + schema + '.' + name;
  }
}
