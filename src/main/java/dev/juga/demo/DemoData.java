package dev.juga.demo;

import dev.juga.event.RunListener;
import dev.juga.failure.ExitCode;
import dev.juga.failure.Failure;
import dev.juga.mysql.Purpose;
import dev.juga.mysql.Server;
import dev.juga.mysql.Session;
import java.util.stream.Collectors;

/**
 * The demo's source: schemas, objects and about 200,000 rows that are the same on every run. The
 * server makes the rows itself, which takes seconds. Wants MySQL 8.0.23 or later and an account
 * that may do everything.
 */
public final class DemoData {
  private DemoData() {}

  /** Creates the schemas of all applications; refuses if one of them exists. */
  public static void fill(Server source, RunListener listener) {
    refuseExisting(source);
    for (DemoApplication application : DemoApplication.values()) {
      listener.stepStarted(
          "Creating the " + application.description() + " (" + application.title() + ")");
      // A session for each, so that no setting of one script reaches the next.
      try (Session session = source.open(Purpose.DEFINE)) {
        DemoScript.statements(application.script()).forEach(session::execute);
      }
    }
  }

  private static void refuseExisting(Server source) {
    String ours =
        DemoApplication.allSchemas().stream().collect(Collectors.joining("', '", "'", "'"));
    String taken =
        source.brief(
            session ->
                session.text(
                    "SELECT GROUP_CONCAT(SCHEMA_NAME ORDER BY SCHEMA_NAME SEPARATOR ', ')"
                        + " FROM information_schema.SCHEMATA WHERE LOWER(SCHEMA_NAME) IN ("
                        + ours
                        + ")"));
    if (taken != null) {
      throw Failure.of(ExitCode.PREFLIGHT, "The demo creates schemas that exist already: " + taken)
          .at(source.toString())
          .remedy("Give the demo an empty server; it overwrites nothing.");
    }
  }
}
