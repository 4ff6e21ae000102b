package dev.juga.laravel;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What DB_URL says, taken apart as Laravel does it (its ConfigurationUrlParser, on PHP's
 * parse_url): every part is percent-decoded, and the query holds further settings. The password is
 * left behind.
 */
final class DatabaseUrl {
  private static final Pattern PARTS =
      Pattern.compile(
          "(?<scheme>[a-zA-Z][a-zA-Z0-9+.-]*)://(?:(?<userinfo>[^/?#]*)@)?"
              + "(?<host>\\[[^\\]/?#]*\\]|[^:/?#@]*)(?::(?<port>\\d{0,5}))?"
              + "(?:/(?<path>[^?#]*))?(?:\\?(?<query>[^#]*))?(?:#.*)?");
  private static final Map<String, String> DRIVERS =
      Map.of("mssql", "sqlsrv", "mysql2", "mysql", "postgres", "pgsql", "sqlite3", "sqlite");
  private static final int HEXADECIMAL = 16;

  private DatabaseUrl() {}

  /**
   * The settings that it makes: driver, host, port, database, username and those of its query;
   * empty if Laravel could not read it either.
   */
  static Optional<Map<String, String>> settings(String url) {
    Matcher parts = PARTS.matcher(url.replaceFirst("^(sqlite3?):///", "$1://null/"));
    if (!parts.matches()) {
      return Optional.empty();
    }
    Map<String, String> settings = new HashMap<>();
    String scheme = parts.group("scheme");
    put(settings, "driver", DRIVERS.getOrDefault(scheme, scheme));
    put(settings, "host", parts.group("host").equals("null") ? null : parts.group("host"));
    put(settings, "port", parts.group("port"));
    put(settings, "database", parts.group("path"));
    if (parts.group("userinfo") != null) {
      put(settings, "username", parts.group("userinfo").split(":", 2)[0]);
    }
    if (parts.group("query") != null) {
      query(settings, parts.group("query"));
    }
    settings.remove("password");
    return Optional.of(settings);
  }

  private static void query(Map<String, String> settings, String query) {
    for (String setting : query.split("&", -1)) {
      String[] sides = setting.split("=", 2);
      if (sides.length == 2) {
        put(settings, sides[0], sides[1].replace('+', ' '));
      }
    }
  }

  private static void put(Map<String, String> settings, String name, String value) {
    if (value != null && !value.isEmpty()) {
      settings.put(name, decoded(value));
    }
  }

  /** As PHP's rawurldecode(): a percent sign without two digits behind it stays. */
  private static String decoded(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    ByteArrayOutputStream plain = new ByteArrayOutputStream(bytes.length);
    for (int i = 0; i < bytes.length; i++) {
      if (bytes[i] == '%' && i + 2 < bytes.length) {
        int high = Character.digit(bytes[i + 1], HEXADECIMAL);
        int low = Character.digit(bytes[i + 2], HEXADECIMAL);
        if (high >= 0 && low >= 0) {
          plain.write(high * HEXADECIMAL + low);
          i += 2;
          continue;
        }
      }
      plain.write(bytes[i]);
    }
    return plain.toString(StandardCharsets.UTF_8);
  }
}
