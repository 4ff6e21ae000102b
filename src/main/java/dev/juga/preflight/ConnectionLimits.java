package dev.juga.preflight;

import dev.juga.lane.LaneCount;
import dev.juga.mysql.Server;
import dev.juga.mysql.Side;
import java.util.ArrayList;
import java.util.List;

/** Whether either server lets enough connections in: two for each lane and four more. */
final class ConnectionLimits implements Check {
  private static final String ID = "connections";
  private static final int BESIDE_LANES = 4;

  @Override
  public List<Finding> look(Ground ground) {
    List<Finding> findings = new ArrayList<>();
    look(ground, ground.source(), ground.sourceSettings(), findings);
    if (ground.hasTarget()) {
      look(ground, ground.target(), ground.targetSettings(), findings);
    }
    return findings;
  }

  private static void look(
      Ground ground, Server server, Settings settings, List<Finding> findings) {
    int lanes = LaneCount.of(ground.options().lanes()).lanes();
    long needed = 2L * lanes + BESIDE_LANES;
    long most = settings.number("max_connections", Long.MAX_VALUE);
    long ofAccount =
        server.brief(session -> session.number("SELECT @@SESSION.max_user_connections"));
    String name = ofAccount > 0 && ofAccount < most ? "max_user_connections" : "max_connections";
    long limit = ofAccount > 0 ? Math.min(ofAccount, most) : most;
    if (limit < needed) {
      findings.add(
          Finding.blocker(
                  ID,
                  "The "
                      + server.side()
                      + " lets "
                      + limit
                      + " connections of Juga in, and "
                      + lanes
                      + " lanes need "
                      + needed)
              .at(name + '=' + limit + " on " + server.endpoint())
              .mendedBy(raised(ground, server, name, needed)));
    }
  }

  private static Remedy raised(Ground ground, Server server, String name, long needed) {
    Remedy remedy;
    if (name.equals("max_user_connections")) {
      String alter =
          "ALTER USER " + ground.account(server.side()) + " WITH MAX_USER_CONNECTIONS " + needed;
      remedy = server.side() == Side.SOURCE ? Remedy.onSource(alter) : Remedy.onTarget(alter);
    } else if (server.side() == Side.TARGET) {
      remedy = ground.mending().setting(name, Long.toString(needed));
    } else {
      remedy = Remedy.onSource("SET GLOBAL max_connections = " + needed);
    }
    return remedy.saying("Lower --lanes, or raise the limit.");
  }
}
