package dev.juga.ledger;

import dev.juga.mysql.Server;
import java.util.List;

/** What is asked of a target's ledger outside a run. */
public final class LedgerKeeper {
  private final Server target;

  public LedgerKeeper(Server target) {
    this.target = target;
  }

  /** Every run that the ledger knows, the newest first; empty if there is no ledger. */
  @SuppressWarnings("DoNotCallSuggester")
  public List<RunStatus> runs() {
    throw new UnsupportedOperationException(target.toString());
  }

  /**
   * Removes the ledger. Refused, with a {@link dev.juga.failure.Failure}, while a run is alive, and
   * while events wait to be enabled, since their state is kept nowhere else.
   *
   * @param force removes it though events wait
   */
  @SuppressWarnings("DoNotCallSuggester")
  public void remove(boolean force) {
    throw new UnsupportedOperationException(target.toString() + force);
  }
}
