package dev.juga.migrate;

import dev.juga.event.RunListener;
import dev.juga.lane.StopSign;
import dev.juga.ledger.Ledger;
import dev.juga.ledger.OldSessions;
import dev.juga.mysql.Purpose;
import dev.juga.mysql.Server;
import dev.juga.mysql.Session;
import java.util.function.Consumer;

/**
 * What all parts of one run share.
 *
 * @param remarks takes sentences that belong into the result: rewrites, and what people should know
 */
record Run(
    Server source,
    Server target,
    Ledger ledger,
    StopSign stop,
    RunListener listener,
    Consumer<String> remarks,
    Verify verify,
    Account account) {
  /**
   * A session that writes to the target; the ledger knows it, so that a later run awaits its end.
   */
  Session openTarget(Purpose purpose) {
    Session session = target.open(purpose);
    sessions().note(session);
    return session;
  }

  /** Whether the source is asked for the hash of each row. */
  boolean hashes() {
    return verify != Verify.NONE;
  }

  OldSessions sessions() {
    return new OldSessions(target, ledger.runId());
  }
}
