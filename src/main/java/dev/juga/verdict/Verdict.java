package dev.juga.verdict;

import java.util.Collection;
import java.util.Comparator;

/** What a verification says of a table, of an object, or of a whole run; the worst one is last. */
public enum Verdict {
  /** Left out, by the user or by the list of volatile tables; nothing is said about it. */
  EXCLUDED,
  /** Row counts and digests of every chunk are equal. */
  MATCH,
  /** Rows differed and kept moving while they were read: the source is written to. */
  CHANGING,
  /** Nothing can be said, for a reason that is named. */
  INCONCLUSIVE,
  /** A located difference. */
  MISMATCH;

  /**
   * The verdict of the whole. Where nothing was compared there is nothing to be said: no parts, or
   * none but excluded ones, give INCONCLUSIVE.
   */
  public static Verdict of(Collection<Verdict> parts) {
    Verdict worst = parts.stream().max(Comparator.naturalOrder()).orElse(EXCLUDED);
    return worst == EXCLUDED ? INCONCLUSIVE : worst;
  }
}
