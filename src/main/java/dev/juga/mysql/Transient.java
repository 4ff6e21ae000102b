package dev.juga.mysql;

import dev.juga.failure.Failure;
import java.sql.SQLException;
import java.util.Set;

/** Tells failures that may pass by themselves from those that will not. */
public final class Transient {
  /** Deadlock, lock wait timeout. */
  private static final Set<Integer> LOCKS = Set.of(1213, 1205);

  /** Shutdown in progress, query or connection killed, network packets lost (server side). */
  private static final Set<Integer> LOST = Set.of(1053, 1317, 1927, 1158, 1159, 1160, 1161, 3169);

  private Transient() {}

  /** Whether the same work may succeed if it is tried again. */
  public static boolean is(Failure failure) {
    return isConnectionLost(failure) || LOCKS.contains(ServerFailure.code(failure));
  }

  /** Whether the connection is gone, and with it its transaction. */
  public static boolean isConnectionLost(Failure failure) {
    for (Throwable t = failure; t != null; t = t.getCause()) {
      if (t instanceof SQLException e
          && ((e.getSQLState() != null && e.getSQLState().startsWith("08"))
              || LOST.contains(e.getErrorCode()))) {
        return true;
      }
    }
    return false;
  }
}
