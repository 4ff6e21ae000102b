package dev.juga.preflight;

/** How much a finding matters, the worst first. */
public enum Severity {
  /** A migration would fail, or what applications read would change: it does not begin. */
  BLOCKER,
  /** Something to decide or to mend, best before the night. */
  WARNING,
  /** Good to know. */
  NOTE
}
