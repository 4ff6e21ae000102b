package dev.juga.laravel;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The connections of an application, from what its configuration says below {@code database}. A URL
 * wins over host, port, database and username.
 */
final class DatabaseConfig {
  private static final String MYSQL_PORT = "3306";
  private static final List<String> SCALARS =
      List.of("driver", "host", "port", "database", "username", "unix_socket", "timezone");

  /** What Laravel 11 falls back to where an application has no config/database.php. */
  static final String FRAMEWORK =
      """
      <?php return [
        'default' => env('DB_CONNECTION', 'sqlite'),
        'connections' => [
          'sqlite' => ['driver' => 'sqlite', 'url' => env('DB_URL'),
            'database' => env('DB_DATABASE', database_path('database.sqlite'))],
          'mysql' => ['driver' => 'mysql', 'url' => env('DB_URL'),
            'host' => env('DB_HOST', '127.0.0.1'), 'port' => env('DB_PORT', '3306'),
            'database' => env('DB_DATABASE', 'laravel'), 'username' => env('DB_USERNAME', 'root'),
            'unix_socket' => env('DB_SOCKET', '')],
          'mariadb' => ['driver' => 'mariadb', 'url' => env('DB_URL'),
            'host' => env('DB_HOST', '127.0.0.1'), 'port' => env('DB_PORT', '3306'),
            'database' => env('DB_DATABASE', 'laravel'), 'username' => env('DB_USERNAME', 'root'),
            'unix_socket' => env('DB_SOCKET', '')],
          'pgsql' => ['driver' => 'pgsql', 'url' => env('DB_URL'),
            'host' => env('DB_HOST', '127.0.0.1'), 'port' => env('DB_PORT', '5432'),
            'database' => env('DB_DATABASE', 'laravel'), 'username' => env('DB_USERNAME', 'root')],
          'sqlsrv' => ['driver' => 'sqlsrv', 'url' => env('DB_URL'),
            'host' => env('DB_HOST', 'localhost'), 'port' => env('DB_PORT', '1433'),
            'database' => env('DB_DATABASE', 'laravel'), 'username' => env('DB_USERNAME', 'root')],
        ],
      ];
      """;

  private final PhpValue database;
  private final List<String> unreadable = new ArrayList<>();

  /**
   * Takes what stands below {@code database}.
   *
   * @param database an array with {@code default} and {@code connections}
   */
  DatabaseConfig(PhpValue database) {
    this.database = database;
  }

  /** The connection that is used unless the code says otherwise. */
  Connection main() {
    String name = database.get("default").filled().orElse("");
    return connection(name, connections().getOrDefault(name, new PhpValue.Unknown()));
  }

  /**
   * Other connections to MySQL that somebody gave settings of their own. The stock file names one
   * for every product; those that read the same variables as the main one, or none, do not count.
   */
  List<Connection> others() {
    Connection main = main();
    List<Connection> others = new ArrayList<>();
    connections().entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(
            entry -> {
              if (!entry.getKey().equals(main.name()) && isOwn(entry.getValue())) {
                others.add(connection(entry.getKey(), entry.getValue()));
              }
              readers(entry.getKey(), entry.getValue(), main, others);
            });
    return others.stream()
        .filter(Connection::isMysql)
        .filter(other -> !isSameServerAndSchema(other, main))
        .filter(other -> main.isMysql() || !other.schema().equals(main.schema()))
        .toList();
  }

  /** The names of connections whose URL Laravel refuses. */
  List<String> unreadableUrls() {
    return unreadable.stream().distinct().toList();
  }

  private Map<String, PhpValue> connections() {
    return database.get("connections") instanceof PhpValue.Items named ? named.items() : Map.of();
  }

  private static boolean isOwn(PhpValue connection) {
    return connection.get("database").isSet() || connection.get("url").isSet();
  }

  private static boolean isSameServerAndSchema(Connection one, Connection other) {
    return one.host().equals(other.host())
        && one.port() == other.port()
        && one.socket().equals(other.socket())
        && one.schema().equals(other.schema())
        && one.account().equals(other.account());
  }

  /** Hosts that a main connection reads from are connections too. */
  private void readers(String name, PhpValue connection, Connection main, List<Connection> others) {
    if (!name.equals(main.name())) {
      return;
    }
    for (String host : hosts(connection.get("read"))) {
      others.add(
          new Connection(
              name + " (read)",
              main.driver(),
              main.schema(),
              host,
              main.port(),
              main.socket(),
              connection.get("read").get("username").filled().orElse(main.account()),
              main.zone()));
    }
  }

  private static List<String> hosts(PhpValue side) {
    PhpValue host = side.get("host");
    if (host instanceof PhpValue.Items several) {
      return several.items().values().stream()
          .flatMap(value -> value.filled().stream())
          .sorted()
          .toList();
    }
    return host.filled().stream().toList();
  }

  private Connection connection(String name, PhpValue given) {
    Map<String, String> settings = new HashMap<>();
    for (String key : SCALARS) {
      given.get(key).filled().ifPresent(value -> settings.put(key, value));
    }
    hosts(given).stream().findFirst().ifPresent(host -> settings.put("host", host));
    hosts(given.get("write")).stream().findFirst().ifPresent(host -> settings.put("host", host));
    given
        .get("url")
        .filled()
        .ifPresent(
            url ->
                DatabaseUrl.settings(url)
                    .ifPresentOrElse(settings::putAll, () -> unreadable.add(name)));
    String driver = settings.getOrDefault("driver", name);
    boolean isFile = driver.equals("sqlite");
    boolean isMysql = driver.equals("mysql") || driver.equals("mariadb");
    return new Connection(
        name,
        driver,
        settings.getOrDefault("database", ""),
        isFile ? "" : settings.getOrDefault("host", ""),
        isFile ? 0 : port(settings.getOrDefault("port", isMysql ? MYSQL_PORT : "0")),
        isMysql ? settings.getOrDefault("unix_socket", "") : "",
        isFile ? "" : settings.getOrDefault("username", ""),
        isFile ? "" : settings.getOrDefault("timezone", ""));
  }

  private static int port(String text) {
    return Optional.of(text)
        .filter(port -> port.matches("\\d{1,5}"))
        .map(Integer::parseInt)
        .orElse(0);
  }
}
