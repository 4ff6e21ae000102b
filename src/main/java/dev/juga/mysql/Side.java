package dev.juga.mysql;

/** Which of the two servers: the one that is only read, or the one that is written. */
public enum Side {
  SOURCE("source"),
  TARGET("target");

  private final String word;

  Side(String word) {
    this.word = word;
  }

  /** The word that people read. */
  @Override
  public String toString() {
    return word;
  }
}
