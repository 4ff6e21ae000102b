package dev.juga.mysql.survey;

import dev.juga.mysql.ServerVersion;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/**
 * A server as it is set up.
 *
 * @param name how Juga reached it: account, host and port
 * @param account the account that the server took Juga for, as it stands in SQL
 * @param hostname the server's own name for its machine
 * @param startedAt when it was started
 * @param timeZone the default zone; {@code SYSTEM} means the machine's
 * @param systemZone the machine's zone, as the server spells it
 * @param utcOffset how far the default zone is ahead of UTC now
 * @param replicas how many replicas read its binary log now; -1 if that could not be seen
 * @param settings what else matters, by name; a setting that the server does not have is missing
 */
public record ServerFacts(
    String name,
    ServerVersion version,
    String account,
    String hostname,
    Instant startedAt,
    String timeZone,
    String systemZone,
    Duration utcOffset,
    int replicas,
    Map<String, String> settings) {
  /** A setting; empty if the server does not have it. */
  public String setting(String name) {
    return settings.getOrDefault(name, "");
  }

  public boolean logsBinary() {
    return "ON".equals(setting("log_bin"));
  }

  /** Whether transactions have names of their own; MariaDB's always do where it logs. */
  public boolean hasGtids() {
    return version.isMariaDb() ? logsBinary() : "ON".equals(setting("gtid_mode"));
  }

  /** Whether names of schemas and tables are the same whatever their case. */
  public boolean ignoresCase() {
    return !"0".equals(setting("lower_case_table_names"));
  }
}
