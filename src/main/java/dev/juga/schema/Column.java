package dev.juga.schema;

/**
 * A column of a base table.
 *
 * @param type the whole type as the server spells it, such as {@code int(10) unsigned}
 * @param generated whether its value is computed, so that it is neither read nor loaded
 * @param autoIncrement whether the server numbers it
 * @param charset the character set; null for what is not text
 * @param collation the collation; null for what is not text
 * @param text what SHOW CREATE shows wrongly
 */
public record Column(
    String name,
    ColumnKind kind,
    String type,
    boolean nullable,
    boolean generated,
    boolean autoIncrement,
    String charset,
    String collation,
    ColumnText text) {
  /** A column whose definition is as SHOW CREATE shows it. */
  public Column(
      String name,
      ColumnKind kind,
      String type,
      boolean nullable,
      boolean generated,
      boolean autoIncrement,
      String charset,
      String collation) {
    this(
        name,
        kind,
        type,
        nullable,
        generated,
        autoIncrement,
        charset,
        collation,
        ColumnText.AS_SHOWN);
  }

  /** The same column, with what SHOW CREATE shows wrongly. */
  public Column with(ColumnText found) {
    return new Column(
        name, kind, type, nullable, generated, autoIncrement, charset, collation, found);
  }

  public String quotedName() {
    return Identifier.quoted(name);
  }
}
