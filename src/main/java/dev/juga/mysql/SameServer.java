package dev.juga.mysql;

import java.util.UUID;

/**
 * Tells whether two ways lead to one server. A copied machine image has the same server_uuid and
 * MariaDB has none; a lock that both see tells for certain (server-facts.md 37).
 */
public final class SameServer {
  private SameServer() {}

  public static boolean are(Server one, Server other) {
    String name = "juga-" + UUID.randomUUID();
    try (Session holder = one.open(Purpose.GUARD)) {
      holder.number("SELECT GET_LOCK('" + name + "', 0)");
      return other.brief(session -> session.text("SELECT IS_USED_LOCK('" + name + "')")) != null;
    }
  }
}
