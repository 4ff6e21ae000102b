package dev.juga.migrate;

/** How a run begins where an earlier one may have left its ledger. */
public enum Start {
  /** Goes on with an unfinished run of the same source, selection and options; else a new one. */
  AUTOMATIC,
  /** Insists on an unfinished run to go on with. */
  RESUME,
  /** Drops what is to be copied from the target, after naming it, and begins anew. */
  DROP_EXISTING
}
