package dev.juga.laravel;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * One Laravel application on disk. It has no password.
 *
 * @param name APP_NAME, or the folder's name without one; with the folder behind it where two
 *     applications share a name, so that it is unique among the findings
 * @param folder where artisan lies, as people name it: a link such as Deployer's {@code current} is
 *     kept
 * @param envFile the file that its settings were read from, links followed
 * @param main the connection that it uses unless its code says otherwise (DB_CONNECTION)
 * @param others the other MySQL connections that its config/database.php was given settings for
 */
public record Application(
    String name, Path folder, Path envFile, Connection main, List<Connection> others) {
  public Application {
    others = List.copyOf(others);
  }

  /** All its connections, the main one first. */
  public Stream<Connection> connections() {
    return Stream.concat(Stream.of(main), others.stream());
  }

  /** The main connection's schema; empty if it names none. */
  public String schema() {
    return main.schema();
  }

  /** The main connection's host; empty if it has none (sqlite). */
  public String host() {
    return main.host();
  }

  /** The main connection's account; empty if it names none. */
  public String account() {
    return main.account();
  }

  /** Whether sessions of the main connection set their time zone. */
  public boolean setsZone() {
    return main.setsZone();
  }

  /** Whether the main connection goes through a Unix socket. */
  public boolean usesSocket() {
    return main.usesSocket();
  }

  /** The main connection's name: mysql, sqlite … */
  public String connection() {
    return main.name();
  }
}
