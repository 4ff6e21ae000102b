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
 * @param defect what the source itself says is wrong with a view; null if it is sound
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
    boolean enabled,
    String defect) {
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

  /** The same object, with what its source says is wrong with it. */
  public StoredObject with(String message) {
    return new StoredObject(
        kind,
        schema,
        name,
        table,
        createStatement,
        sqlMode,
        charset,
        collation,
        databaseCollation,
        timeZone,
        enabled,
        message);
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
