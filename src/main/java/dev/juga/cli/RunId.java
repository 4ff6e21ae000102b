package dev.juga.cli;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Names one invocation: its start in local time, and four digits in case two start at once. */
record RunId(String text) {
  private static final DateTimeFormatter START =
      DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT);

  static RunId at(Clock clock) {
    int tail = new SecureRandom().nextInt(0x10000);
    return new RunId(
        START.format(ZonedDateTime.now(clock)) + String.format(Locale.ROOT, "-%04x", tail));
  }

  @Override
  public String toString() {
    return text;
  }
}
