package dev.juga.cli;

import dev.juga.ledger.RunStatus;
import java.util.List;

/** What is asked of a target's ledger outside a run. */
interface LedgerDesk {
  /** Every run that it knows, the newest first; empty if there is no ledger. */
  List<RunStatus> runs(Mover.Login target);

  /** Removes it; {@code force} does so though events wait to be enabled. */
  void remove(Mover.Login target, boolean force);
}
