package dev.juga.preflight;

import dev.juga.mysql.Server;
import java.util.ArrayList;
import java.util.List;

/**
 * Whether something stands between Juga and a server that gives connections to others: the id of
 * the handshake is then not the server's (server-facts.md 33).
 */
final class ProxyBetween implements Check {
  @Override
  public List<Finding> look(Ground ground) {
    List<Finding> findings = new ArrayList<>();
    look(ground.source(), findings);
    if (ground.hasTarget()) {
      look(ground.target(), findings);
    }
    return findings;
  }

  private static void look(Server server, List<Finding> findings) {
    boolean another =
        server.brief(session -> session.number("SELECT CONNECTION_ID()") != session.connectionId());
    if (another) {
      findings.add(
          Finding.blocker(
                  "proxy",
                  "A proxy stands between Juga and the "
                      + server.side()
                      + ", and may change connections under a snapshot or a transaction")
              .at(server.endpoint().toString())
              .mendedBy(Remedy.advice("Name the server itself instead of the proxy.")));
    }
  }
}
