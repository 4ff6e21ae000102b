package dev.juga.demo;

import dev.juga.migrate.MigrationResult;
import dev.juga.verify.VerificationResult;
import java.util.List;

/**
 * What the demo showed.
 *
 * @param comparison what was found behind the damage; null where none was done
 * @param folder the data of both servers; empty if it is gone
 * @param running the servers that were left running; empty if they were stopped
 */
public record DemoResult(
    MigrationResult migration,
    VerificationResult comparison,
    String folder,
    List<Running> running) {
  /**
   * A server to look at.
   *
   * @param side source or target
   * @param optionFile what {@code mysql --defaults-file=} takes
   * @param pid the process to end when it is of no use any more
   */
  public record Running(String side, String endpoint, String optionFile, long pid) {}
}
