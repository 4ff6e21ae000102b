package dev.juga.failure;

/** What a run's exit tells the shell. The only place where these numbers stand. */
public enum ExitCode {
  /** Done, and verified unless the last line says NOT VERIFIED. */
  DONE(0),
  /** The target does not hold what the source holds, or would not have. */
  MISMATCH(1),
  /** The command line or the configuration is wrong; nothing was touched. */
  USAGE(2),
  /** Something that is known to make the run fail; nothing was moved. */
  PREFLIGHT(3),
  /** A server, the network or a file refused. */
  SERVER(4),
  /** Stopped before the end. */
  INTERRUPTED(5),
  /** Nothing can be said about the result. */
  INCONCLUSIVE(6);

  private final int number;

  ExitCode(int number) {
    this.number = number;
  }

  public int number() {
    return number;
  }
}
