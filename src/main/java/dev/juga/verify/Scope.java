package dev.juga.verify;

/** How much of the two servers a verification compares. */
public enum Scope {
  /** Definitions, row counts, and the digest of every row. */
  ALL,
  /** Definitions alone; no row is read. */
  SCHEMA_ONLY,
  /** Row counts without digests. */
  COUNTS_ONLY
}
