package dev.juga.mysql.snapshot;

import dev.juga.failure.ExitCode;
import dev.juga.failure.Failure;

/**
 * A statement of somebody else that waits for a lock on definitions.
 *
 * @param text null while the server shows none
 */
record WaitingStatement(long connectionId, String user, String state, String text) {
  Failure after(long seconds) {
    return Failure.of(
            ExitCode.INTERRUPTED,
            "A statement on the source has been waiting for "
                + seconds
                + " s for a lock that Juga holds on definitions, and other statements queue up"
                + " behind it; the run stops so that they can go on")
        .at(
            "connection "
                + connectionId
                + " of "
                + user
                + ", "
                + state
                + ": "
                + RunningStatements.shortened(text))
        .remedy("Start again when nobody changes table definitions (ALTER, TRUNCATE, DROP).");
  }
}
