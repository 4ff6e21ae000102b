package dev.juga.mysql.snapshot;

import dev.juga.failure.Failure;
import dev.juga.mysql.ServerFailure;
import dev.juga.mysql.Session;

/** Tells what an account may not do from what cannot be done. */
final class Denial {
  private static final int LOCK_WAIT_TIMEOUT = 1205;

  private Denial() {}

  /** Whether the server refused for want of a privilege. */
  static boolean is(Failure e) {
    return ServerFailure.isDenied(e);
  }

  /** Whether somebody else's lock was in the way for too long. */
  static boolean isTimeout(Failure e) {
    return ServerFailure.code(e) == LOCK_WAIT_TIMEOUT;
  }

  /** Whether the account sees what all sessions do: the PROCESS privilege. */
  static boolean seesEverything(Session session) {
    try {
      // A table that every version shows to PROCESS alone.
      session.list("SELECT 1 FROM information_schema.INNODB_METRICS LIMIT 1", row -> 1);
      return true;
    } catch (Failure e) {
      if (is(e)) {
        return false;
      }
      throw e;
    }
  }
}
