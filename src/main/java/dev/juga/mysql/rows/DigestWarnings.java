package dev.juga.mysql.rows;

import dev.juga.failure.ExitCode;
import dev.juga.failure.Failure;
import dev.juga.mysql.Session;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;

/**
 * What a server warned about while it digested rows. A warning may mean that a value became NULL,
 * which no digest would tell from others (verification.md section 1), so any but deprecations ends
 * the run.
 */
final class DigestWarnings {
  private static final Set<Integer> DEPRECATIONS = Set.of(1287, 3719, 3778);

  private DigestWarnings() {}

  /**
   * Fails if the statement whose rows were just read warned. Its answer counts warnings, so that
   * nothing more is asked where there are none.
   *
   * @param place where the failure is said to be
   */
  static void check(Session session, Statement statement, String place) throws SQLException {
    if (statement.getWarnings() == null) {
      return;
    }
    // In this order: asking for the count empties the list (seen on 8.0.31).
    List<LoadWarning> listed =
        session.list(
            "SHOW WARNINGS", row -> new LoadWarning(row.getInt("Code"), row.getString("Message")));
    long beyond = session.number("SELECT @@warning_count") - listed.size();
    String first =
        listed.stream()
            .filter(warning -> !DEPRECATIONS.contains(warning.code()))
            .map(LoadWarning::message)
            .findFirst()
            .orElse(beyond > 0 ? beyond + " more warnings than it lists" : "");
    if (!first.isEmpty()) {
      throw Failure.of(
              ExitCode.INCONCLUSIVE,
              "The " + session.side() + " could not digest rows without a warning: " + first)
          .at(place)
          .remedy("Raise max_allowed_packet on that server if a value is larger, and start again.");
    }
  }
}
