package dev.juga.report;

import gg.jte.Content;
import gg.jte.TemplateOutput;

/**
 * One side of two values that differ: what both share is shown as it is, or in part where it is
 * long, and what differs is marked.
 */
final class Difference implements Content {
  private static final int SHARED = 40;
  private static final int DIFFERING = 400;

  private final String value;
  private final int from;
  private final int to;

  private Difference(String value, int from, int to) {
    this.value = value;
    this.from = from;
    this.to = to;
  }

  /** The value as it differs from the other; a null is no text and stands alone. */
  static Content between(String value, String other) {
    if (value == null) {
      return output -> output.writeContent("<span class=\"null\">NULL</span>");
    }
    if (value.isEmpty()) {
      return output -> output.writeContent("<span class=\"empty\">''</span>");
    }
    if (other == null) {
      return new Difference(value, 0, value.length());
    }
    int shorter = Math.min(value.length(), other.length());
    int start = 0;
    while (start < shorter && value.charAt(start) == other.charAt(start)) {
      start++;
    }
    start = whole(value, start);
    int end = 0;
    while (end < shorter - start
        && value.charAt(value.length() - 1 - end) == other.charAt(other.length() - 1 - end)) {
      end++;
    }
    return new Difference(value, start, whole(value, value.length() - end));
  }

  /** Not in the middle of a character that takes two places. */
  private static int whole(String value, int at) {
    boolean isInside =
        at > 0
            && at < value.length()
            && Character.isLowSurrogate(value.charAt(at))
            && Character.isHighSurrogate(value.charAt(at - 1));
    return isInside ? at - 1 : at;
  }

  @Override
  public void writeTo(TemplateOutput output) {
    int shownFrom = from > 2 * SHARED ? whole(value, from - SHARED) : 0;
    int shownTo = value.length() - to > 2 * SHARED ? whole(value, to + SHARED) : value.length();
    gap(output, shownFrom);
    shared(output, shownFrom, from);
    if (to > from) {
      output.writeContent("<mark>");
      int cut = to - from > 2 * DIFFERING ? whole(value, from + DIFFERING) : to;
      Visible.exact(value.substring(from, cut)).writeTo(output);
      gap(output, to - cut);
      output.writeContent("</mark>");
    }
    shared(output, to, shownTo);
    gap(output, value.length() - shownTo);
  }

  private void shared(TemplateOutput output, int start, int end) {
    if (end > start) {
      Visible.of(value.substring(start, end)).writeTo(output);
    }
  }

  private static void gap(TemplateOutput output, int length) {
    if (length > 0) {
      output.writeContent("<span class=\"gap\">… " + length + " …</span>");
    }
  }
}
