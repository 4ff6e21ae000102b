package dev.juga.verify.definitions;

import dev.juga.mysql.ServerVersion;
import dev.juga.mysql.description.Definition;
import dev.juga.mysql.description.Description;
import dev.juga.mysql.description.Kind;
import dev.juga.mysql.description.Property;
import java.util.List;
import java.util.Map;

/** Definitions of a table {@code s.t}, made up for tests. */
final class Definitions {
  static final ServerVersion MYSQL_8 = ServerVersion.parse("8.0.31");
  static final ServerVersion MARIADB = ServerVersion.parse("10.11.6-MariaDB");

  private Definitions() {}

  static Definition of(Kind kind, String name, Map<Property, String> said) {
    return new Definition(kind, "s", kind.isPartOfTable() ? "t" : null, name, said, Map.of());
  }

  static Definition check(String name, String expression) {
    return of(Kind.CHECK, name, Map.of(Property.EXPRESSION, expression, Property.ENFORCED, "YES"));
  }

  static Definition foreignKey(String name, String column) {
    return of(
        Kind.FOREIGN_KEY,
        name,
        Map.of(
            Property.COLUMNS, column,
            Property.REFERENCED_TABLE, "s.p",
            Property.REFERENCED_COLUMNS, "`id`"));
  }

  static Definition table(Map<Property, String> said) {
    return of(Kind.TABLE, "t", said);
  }

  static Description server(Definition... definitions) {
    return new Description(MYSQL_8, List.of(definitions));
  }
}
