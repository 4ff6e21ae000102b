package dev.juga.event;

/** One sentence that a run has to say beside its progress. */
public record Notice(Level level, String text) {
  /** How much a notice matters to the person in front of the screen. */
  public enum Level {
    /** Good to know: a rewrite that was made on purpose, a fallback that was taken. */
    NOTE,
    /** Something the reader should look at after the run. */
    WARNING
  }

  public static Notice note(String text) {
    return new Notice(Level.NOTE, text);
  }

  public static Notice warning(String text) {
    return new Notice(Level.WARNING, text);
  }
}
