package dev.juga.mysql.rows;

import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the target said about a row while it was loaded. */
public record LoadWarning(int code, String message) {
  private static final Pattern ROW = Pattern.compile("\\bat row (\\d+)\\b");

  /** The row within the chunk, counted from 1, if the message names it. */
  public OptionalLong row() {
    Matcher matcher = ROW.matcher(message);
    return matcher.find()
        ? OptionalLong.of(Long.parseLong(matcher.group(1)))
        : OptionalLong.empty();
  }
}
