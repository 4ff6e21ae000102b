package dev.juga.preflight;

import dev.juga.failure.Failure;
import java.util.ArrayList;
import java.util.List;

/** What runs on the source now that a snapshot would have to wait for, or that grows beside it. */
final class BusySource implements Check {
  private static final long LONG_HISTORY = 1_000_000;

  @Override
  public List<Finding> look(Ground ground) {
    List<Finding> findings = new ArrayList<>();
    List<String> running =
        ground
            .source()
            .brief(
                session ->
                    session.column(
                        "SELECT CONCAT('connection ', ID, ' of ', USER, ' for ', TIME, ' s') FROM"
                            + " information_schema.PROCESSLIST WHERE COMMAND IN"
                            + " ('Query','Execute') AND TIME > 10 AND ID <> CONNECTION_ID()"));
    if (!running.isEmpty()) {
      findings.add(
          Finding.warning("running-statements", "Statements have been running for a while")
              .at(running)
              .because(
                  "A snapshot waits for them, by --lock-wait at most, so that nobody waits behind"
                      + " its lock.")
              .mendedBy(Remedy.advice("Migrate at an hour when no such statement runs.")));
    }
    history(ground, findings);
    return findings;
  }

  private static void history(Ground ground, List<Finding> findings) {
    try {
      String length =
          ground
              .source()
              .brief(
                  session ->
                      session.text(
                          "SELECT COUNT FROM information_schema.INNODB_METRICS WHERE"
                              + " NAME='trx_rseg_history_len'"));
      if (length != null && Long.parseLong(length) > LONG_HISTORY) {
        findings.add(
            Finding.warning(
                    "history-length", "The source has not cleaned up behind old transactions")
                .at("history list length " + length)
                .because("The copy's snapshot would let it grow further, and undo space with it.")
                .mendedBy(
                    Remedy.advice("End the oldest transaction first, and let purge catch up.")));
      }
    } catch (Failure e) {
      // Without PROCESS nobody is told; the missing privilege is a finding of its own.
      return;
    }
  }
}
