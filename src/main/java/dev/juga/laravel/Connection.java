package dev.juga.laravel;

/**
 * One database connection of an application, as Laravel would open it. It has no password.
 *
 * @param name the key below {@code connections} in config/database.php, such as mysql
 * @param driver mysql, mariadb, sqlite, pgsql, sqlsrv
 * @param schema the schema, or the file for sqlite; empty if none is named
 * @param host host name or address; empty where there is none (sqlite)
 * @param port TCP port; 0 where there is none
 * @param socket the Unix socket that wins over host and port; empty if none is set
 * @param account the account's name without a host; empty if none is named
 * @param zone the session time zone that it sets, such as +09:00; empty if it sets none
 */
public record Connection(
    String name,
    String driver,
    String schema,
    String host,
    int port,
    String socket,
    String account,
    String zone) {
  /** Whether it speaks to a MySQL or MariaDB server. */
  public boolean isMysql() {
    return driver.equals("mysql") || driver.equals("mariadb");
  }

  /** Whether sessions of this connection set their time zone, whatever the server's is. */
  public boolean setsZone() {
    return !zone.isEmpty();
  }

  /** Whether it goes through a Unix socket: by DB_SOCKET, or because the host is localhost. */
  public boolean usesSocket() {
    return isMysql() && (!socket.isEmpty() || host.equals("localhost"));
  }
}
