package dev.juga.report;

import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;

/** Finds fields that a manifest must have and lacks. Lists may be left out, and are then empty. */
final class Completeness {
  /** Fields that may be null; {@code src/docs/MANIFEST.md} says what that means. */
  static final Set<String> MAY_BE_NULL =
      Set.of(
          "Manifest.reason",
          "Run.failure",
          "Manifest.cutover",
          "Cutover.zone",
          "Manifest.forecast",
          "Manifest.outcome",
          "Outcome.deviation",
          "Fact.low",
          "Fact.expected",
          "Fact.high",
          "Fact.took",
          "Fact.deviation",
          "Side.position",
          "Limit.detail",
          "TableVerdict.reason",
          "TableVerdict.source",
          "TableVerdict.target",
          "TableDigest.digest",
          "Value.text",
          "ColumnDifference.source",
          "ColumnDifference.target",
          "DefinitionDifference.source",
          "DefinitionDifference.target");

  private Completeness() {}

  /** The first one, as a path of names; empty if nothing is missing. */
  static Optional<String> missing(Record part) {
    for (RecordComponent field : part.getClass().getRecordComponents()) {
      Optional<String> missing = missing(part, field);
      if (missing.isPresent()) {
        return missing;
      }
    }
    return Optional.empty();
  }

  private static Optional<String> missing(Record part, RecordComponent field) {
    Object value = value(part, field);
    String name = part.getClass().getSimpleName() + '.' + field.getName();
    if (value == null) {
      return MAY_BE_NULL.contains(name) ? Optional.empty() : Optional.of(field.getName());
    }
    if (value instanceof Record inner) {
      return missing(inner).map(rest -> field.getName() + '.' + rest);
    }
    if (value instanceof Collection<?> parts) {
      for (Object inner : parts) {
        Optional<String> missing =
            inner instanceof Record record ? missing(record) : Optional.empty();
        if (missing.isPresent()) {
          return missing.map(rest -> field.getName() + '.' + rest);
        }
      }
    }
    return Optional.empty();
  }

  private static Object value(Record part, RecordComponent field) {
    try {
      return field.getAccessor().invoke(part);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
