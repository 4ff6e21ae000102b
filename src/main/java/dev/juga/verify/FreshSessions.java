package dev.juga.verify;

import dev.juga.lane.StopSign;
import dev.juga.mysql.Purpose;
import dev.juga.mysql.Server;
import dev.juga.mysql.Session;

/**
 * Sessions that see what the servers hold now, outside the snapshot: a difference is read once more
 * before it is reported. Opened when first needed. Belongs to one lane.
 */
final class FreshSessions implements AutoCloseable {
  private final Sides<Server> servers;
  private final StopSign stop;
  private BothServers opened;

  FreshSessions(Server source, Server target, StopSign stop) {
    this.stop = stop;
    this.servers = new Sides<>(source, target);
  }

  BothServers servers() {
    if (opened == null) {
      Session source = servers.source().open(Purpose.READ);
      try {
        opened = new BothServers(source, servers.target().open(Purpose.READ), stop);
      } catch (RuntimeException e) {
        source.close();
        throw e;
      }
    }
    return opened;
  }

  /** Ends the view that the last question began, so that the next one sees a later moment. */
  void forget() {
    if (opened != null) {
      opened.sessions().source().commit();
      opened.sessions().target().commit();
    }
  }

  @Override
  public void close() {
    if (opened != null) {
      opened.close();
      try (Session source = opened.sessions().source()) {
        opened.sessions().target().close();
      }
    }
  }
}
