package dev.juga.cli;

import dev.juga.ledger.LedgerKeeper;
import dev.juga.ledger.RunStatus;
import dev.juga.mysql.Server;
import dev.juga.mysql.Side;
import java.util.List;

/** The ledgers of real servers. */
final class ServerLedgerDesk implements LedgerDesk {
  @Override
  public List<RunStatus> runs(Mover.Login target) {
    try (Server server = target.connect(Side.TARGET)) {
      return new LedgerKeeper(server).runs();
    }
  }

  @Override
  public void remove(Mover.Login target, boolean force) {
    try (Server server = target.connect(Side.TARGET)) {
      new LedgerKeeper(server).remove(force);
    }
  }
}
