package dev.juga.laravel;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * One site of a web server.
 *
 * @param serverName empty if it has none
 * @param file the configuration file that it stands in
 * @param documentRoot the folder that it serves, as written; empty path if it names none, as a site
 *     that only redirects
 * @param application the name of the application in whose folder the document root lies
 */
public record VirtualHost(
    String serverName,
    List<String> aliases,
    Path file,
    Path documentRoot,
    Optional<String> application) {
  public VirtualHost {
    aliases = List.copyOf(aliases);
  }
}
