package dev.juga.failure;

/**
 * The one exception of the house: what went wrong, where, and what to do now. Its message is made
 * for people and never holds a secret.
 */
public final class Failure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final ExitCode exitCode;
  private final String what;
  private final String where;
  private final String remedy;

  private Failure(ExitCode exitCode, String what, String where, String remedy, Throwable cause) {
    super(sentence(what, where, remedy), cause);
    this.exitCode = exitCode;
    this.what = what;
    this.where = where;
    this.remedy = remedy;
  }

  /** A failure with its exit code; {@code what} is a sentence without its full stop. */
  public static Failure of(ExitCode exitCode, String what) {
    return new Failure(exitCode, what, "", "", null);
  }

  /** The same failure, with the server, table, key range or file it happened at. */
  public Failure at(String place) {
    return new Failure(exitCode, what, place, remedy, getCause());
  }

  /** The same failure, with what the reader should do now: a full sentence. */
  public Failure remedy(String nextAction) {
    return new Failure(exitCode, what, where, nextAction, getCause());
  }

  /** The same failure, with the exception that led to it; it goes to the log, not to the screen. */
  public Failure cause(Throwable origin) {
    return new Failure(exitCode, what, where, remedy, origin);
  }

  public ExitCode exitCode() {
    return exitCode;
  }

  /** What went wrong, without its full stop. */
  public String what() {
    return what;
  }

  /** Where it went wrong; empty if the sentence says it already. */
  public String where() {
    return where;
  }

  /** What to do now; empty if there is nothing to do. */
  public String remedy() {
    return remedy;
  }

  private static String sentence(String what, String where, String remedy) {
    String place = where.isEmpty() ? "" : " (" + where + ")";
    String next = remedy.isEmpty() ? "" : " " + remedy;
    return what + place + "." + next;
  }
}
