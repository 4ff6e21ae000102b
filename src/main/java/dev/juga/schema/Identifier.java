package dev.juga.schema;

/** Quoting of names in SQL text, the same for MySQL and MariaDB. */
public final class Identifier {
  private Identifier() {}

  /** The name in backticks, with its own backticks doubled. */
  public static String quoted(String name) {
    return '`' + name.replace("`", "``") + '`';
  }
}
