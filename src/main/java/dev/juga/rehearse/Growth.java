package dev.juga.rehearse;

/** What the time of a step grows with. */
public enum Growth {
  /** It takes as long on a server of any size. */
  NOTHING,
  /** The number of tables. */
  TABLES,
  /** Rows and their bytes. */
  ROWS;

  /**
   * By the step's name; lanes that told of tables in it prove that it is about rows. Orphans are
   * looked for in all rows when foreign keys are added.
   */
  static Growth of(Recorder.Measured step) {
    if (step.work().tables() > 0) {
      return ROWS;
    }
    return switch (step.name()) {
      case "Connecting", "Checking source and target", "Taking the snapshot" -> NOTHING;
      case "Adding foreign keys", "Copying rows", "Comparing rows" -> ROWS;
      default -> TABLES;
    };
  }
}
