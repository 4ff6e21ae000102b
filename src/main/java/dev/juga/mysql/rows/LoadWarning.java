package dev.juga.mysql.rows;

import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the target said about a row while it was loaded. */
public record LoadWarning(int code, String message) {
  private static final int DATA_TRUNCATED = 1265;

  /** Out of range, truncated, truncated wrong value, incorrect value. */
  private static final Set<Integer> ROUNDED = Set.of(1264, DATA_TRUNCATED, 1292, 1366);

  private static final Pattern ROW = Pattern.compile("\\bat row (\\d+)\\b");

  /** The row within the chunk, counted from 1, if the message names it. */
  public OptionalLong row() {
    Matcher matcher = ROW.matcher(message);
    return matcher.find()
        ? OptionalLong.of(Long.parseLong(matcher.group(1)))
        : OptionalLong.empty();
  }

  /** A message whose row number is counted from further ahead. */
  static String shifted(String message, long rowsBefore) {
    return ROW.matcher(message)
        .replaceAll(found -> "at row " + (Long.parseLong(found.group(1)) + rowsBefore));
  }

  boolean isDataTruncated() {
    return code == DATA_TRUNCATED;
  }

  /** Whether a row that is right can raise it, so that only the digests can tell. */
  boolean mayBeRight() {
    return ROUNDED.contains(code);
  }
}
