package dev.juga.mysql;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

/**
 * Who a server says it is.
 *
 * @param uuid {@code @@server_uuid}; empty on MariaDB and MySQL before 5.6, which have none
 * @param hostname {@code @@hostname}
 * @param place its port and data directory on that host
 * @param timeZone the zone of a session that sets none, as the server spells it
 * @param utcOffset how far that zone is ahead of UTC now
 */
public record ServerIdentity(
    ServerVersion version,
    String uuid,
    String hostname,
    String place,
    String timeZone,
    Duration utcOffset) {
  /** What tells this server from others, also where it has no uuid. */
  public String key() {
    return uuid.isEmpty() ? version.text() + ' ' + hostname + ' ' + place : uuid;
  }

  static ServerIdentity ask(Connection connection) throws SQLException {
    ServerVersion version = ServerVersion.parse(one(connection, "SELECT @@version"));
    String uuid = version.isMySqlFrom(5, 6, 0) ? one(connection, "SELECT @@server_uuid") : "";
    return new ServerIdentity(
        version,
        uuid,
        one(connection, "SELECT @@hostname"),
        one(connection, "SELECT CONCAT(@@port, ' ', @@datadir)"),
        one(connection, "SELECT IF(@@time_zone='SYSTEM', @@system_time_zone, @@time_zone)"),
        Duration.ofMinutes(
            Long.parseLong(
                one(connection, "SELECT TIMESTAMPDIFF(MINUTE, UTC_TIMESTAMP(), NOW())"))));
  }

  private static String one(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getString(1);
    }
  }
}
