package dev.juga.mysql.survey;

import java.time.Instant;

/**
 * When something was last written, as far as a server knows. InnoDB keeps the time in memory alone,
 * MySQL from 5.7 and MariaDB from 10.2: it is gone when the server starts, or when the table falls
 * out of its cache. So no time means unknown, not never.
 *
 * @param at the time; null if unknown
 * @param sinceStart whether performance_schema counted a write since the server started
 */
public record LastWrite(Instant at, boolean sinceStart) {
  public static final LastWrite UNKNOWN = new LastWrite(null, false);

  /** The later one of both. */
  LastWrite or(LastWrite other) {
    boolean isLater = at == null || (other.at != null && other.at.isAfter(at));
    return new LastWrite(isLater ? other.at : at, sinceStart || other.sinceStart);
  }
}
