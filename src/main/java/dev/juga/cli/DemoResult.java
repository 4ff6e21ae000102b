package dev.juga.cli;

import dev.juga.migrate.MigrationResult;
import java.util.List;
import java.util.Optional;

/**
 * What the demo showed.
 *
 * @param kept the folder with the data of both servers; empty if it was removed
 */
record DemoResult(
    List<Application> applications, MigrationResult migration, Optional<String> kept) {
  /** A Laravel application of the demo's company, and the schemas it uses. */
  record Application(String name, String about, List<String> schemas) {}
}
