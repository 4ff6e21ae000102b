package dev.juga.mysql;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Product and version of a server, from {@code @@version}.
 *
 * @param text the server's own words
 */
public record ServerVersion(Product product, int major, int minor, int patch, String text) {
  /** The two families, whose version numbers cannot be compared with each other. */
  public enum Product {
    MYSQL("MySQL"),
    MARIADB("MariaDB");

    private final String displayName;

    Product(String displayName) {
      this.displayName = displayName;
    }

    /** The name as people write it. */
    @Override
    public String toString() {
      return displayName;
    }
  }

  /** MariaDB puts 5.5.5- in front for old replicas; it is not part of its version. */
  private static final Pattern NUMBERS =
      Pattern.compile("^(?:5\\.5\\.5-)?(\\d+)\\.(\\d+)\\.(\\d+)");

  public static ServerVersion parse(String text) {
    Product product = text.contains("MariaDB") ? Product.MARIADB : Product.MYSQL;
    Matcher numbers = NUMBERS.matcher(text);
    if (!numbers.find()) {
      return new ServerVersion(product, 0, 0, 0, text);
    }
    return new ServerVersion(
        product,
        Integer.parseInt(numbers.group(1)),
        Integer.parseInt(numbers.group(2)),
        Integer.parseInt(numbers.group(3)),
        text);
  }

  public boolean isMariaDb() {
    return product == Product.MARIADB;
  }

  /** A MySQL of this version or a later one. */
  public boolean isMySqlFrom(int fromMajor, int fromMinor, int fromPatch) {
    return product == Product.MYSQL && isFrom(fromMajor, fromMinor, fromPatch);
  }

  /** A MariaDB of this version or a later one. */
  public boolean isMariaDbFrom(int fromMajor, int fromMinor) {
    return product == Product.MARIADB && isFrom(fromMajor, fromMinor, 0);
  }

  private boolean isFrom(int fromMajor, int fromMinor, int fromPatch) {
    if (major != fromMajor) {
      return major > fromMajor;
    }
    return minor != fromMinor ? minor > fromMinor : patch >= fromPatch;
  }

  @Override
  public String toString() {
    return product + " " + major + '.' + minor + '.' + patch;
  }
}
