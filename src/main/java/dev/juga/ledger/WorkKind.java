package dev.juga.ledger;

/** The kinds of work besides chunks. */
public enum WorkKind {
  SCHEMA,
  /** A bare table; its detail is the source's definition. */
  TABLE,
  INDEXES,
  /** A table whose rows and indexes are all there and counted. */
  COMPLETE,
  FOREIGN_KEYS,
  OBJECT,
  /** An event that was enabled on the source, to be enabled at the cutover. */
  EVENT
}
