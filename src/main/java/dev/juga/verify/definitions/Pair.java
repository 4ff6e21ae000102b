package dev.juga.verify.definitions;

import dev.juga.mysql.description.Definition;
import dev.juga.mysql.description.Property;

/** A definition on both servers. */
record Pair(Definition source, Definition target) {
  /** Whether both say the same of a property. */
  boolean agrees(Property property) {
    String wanted = NonDifference.plain(source, property);
    String found = NonDifference.plain(target, property);
    return wanted == null ? found == null : wanted.equals(found);
  }

  /** Whether the target says exactly this of a property. */
  boolean targetSays(Property property, String value) {
    return value.equals(NonDifference.plain(target, property));
  }

  /** Whether the source says exactly this of a property. */
  boolean sourceSays(Property property, String value) {
    return value.equals(NonDifference.plain(source, property));
  }

  /** What the source says in the one form; empty if nothing. */
  String ofSource(Property property) {
    String value = NonDifference.plain(source, property);
    return value == null ? "" : value;
  }

  /** What the target says in the one form; empty if nothing. */
  String ofTarget(Property property) {
    String value = NonDifference.plain(target, property);
    return value == null ? "" : value;
  }
}
