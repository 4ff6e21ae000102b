package dev.juga.mysql;

import dev.juga.failure.ExitCode;
import dev.juga.failure.Failure;
import java.util.UUID;

/**
 * Tells whether two ways lead to one server. A copied machine image has the same server_uuid and
 * MariaDB has none; a lock that both see tells for certain (server-facts.md 37).
 */
public final class SameServer {
  private SameServer() {}

  /** Fails with USAGE if source and target are one. */
  public static void refuse(Server source, Server target) {
    String name = "juga-" + UUID.randomUUID();
    try (Session holder = source.open(Purpose.GUARD)) {
      holder.number("SELECT GET_LOCK('" + name + "', 0)");
      if (target.brief(session -> session.text("SELECT IS_USED_LOCK('" + name + "')")) != null) {
        throw Failure.of(ExitCode.USAGE, "Source and target are the same server")
            .at(source.endpoint() + " and " + target.endpoint())
            .remedy("Check --source and --target.");
      }
    }
  }
}
