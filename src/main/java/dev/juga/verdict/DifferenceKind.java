package dev.juga.verdict;

/** The class of a difference. */
public enum DifferenceKind {
  /** A row of the source that the target lacks. */
  MISSING,
  /** A row of the target that the source lacks. */
  EXTRA,
  /** A row under the same key with other values. */
  CHANGED,
  /** JSON numbers that the target's own parser rounded by one unit in the last place. */
  JSON_TEXT,
  /** 0 and -0, which MariaDB shows alike. */
  SIGNED_ZERO,
  /** A row that the application marks as changed since the cutover. */
  LATER,
  /** A definition: a column, an index, a constraint, a default of a schema or table. */
  SCHEMA,
  /** A view, routine, trigger or event. */
  OBJECT;

  /** Whether it is shown without making the verdict a mismatch. */
  public boolean isWarning() {
    return this == JSON_TEXT || this == SIGNED_ZERO || this == LATER;
  }
}
