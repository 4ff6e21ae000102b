package dev.juga.ledger;

/** The kinds of definitions that a run writes. */
public enum WorkKind {
  SCHEMA,
  TABLE,
  INDEXES,
  FOREIGN_KEYS,
  OBJECT
}
