package dev.juga.report;

/** What a verdict cannot say anything about. */
public enum LimitKind {
  /** Whatever was written after the snapshots that the report names. */
  WRITTEN_LATER,
  /** The chance of 2^-64 per chunk that different rows have the same checksum. */
  CHANCE,
  /** Whoever may write to the target can forge rows or this report. */
  FORGERY,
  /** Contents of rows: only their number was compared. */
  CONTENTS,
  /** Rows: only definitions were compared. */
  ROWS,
  /** What the application wrote into rows that it marks as changed since the cutover. */
  LATER,
  /** Definitions: only rows were compared. */
  DEFINITIONS,
  /** Accounts and grants. */
  ACCOUNTS,
  /** Schemas and tables that were not selected. */
  SELECTION,
  /** Tables that were not read from one moment. */
  NO_SNAPSHOT,
  /** Anything else; the detail says it. */
  OTHER
}
