package dev.juga.mysql.description;

import java.util.Locale;

/** What a definition defines. */
public enum Kind {
  SCHEMA,
  TABLE,
  COLUMN,
  INDEX,
  FOREIGN_KEY,
  CHECK,
  PARTITION,
  VIEW,
  FUNCTION,
  PROCEDURE,
  TRIGGER,
  EVENT;

  /** Whether it belongs to a table and goes with it. */
  public boolean isPartOfTable() {
    return switch (this) {
      case COLUMN, INDEX, FOREIGN_KEY, CHECK, PARTITION -> true;
      default -> false;
    };
  }

  /** Whether it is a program or a view rather than a place for rows. */
  public boolean isObject() {
    return switch (this) {
      case VIEW, FUNCTION, PROCEDURE, TRIGGER, EVENT -> true;
      default -> false;
    };
  }

  /** The word that people read. */
  @Override
  public String toString() {
    return this == CHECK ? name() : name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
