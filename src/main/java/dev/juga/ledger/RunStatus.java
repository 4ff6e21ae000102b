package dev.juga.ledger;

import java.time.Instant;
import java.util.List;

/**
 * How far a run has come, as its ledger tells from any machine.
 *
 * @param source the source as people read it
 * @param state RUNNING, FAILED or DONE
 * @param alive whether a process holds the run at this moment
 * @param startedAt by the target's clock
 * @param lastWorkAt when the last piece of work was recorded, by the target's clock; null if none
 * @param tables how many tables the run has; 0 before its plan is recorded
 * @param tablesDone tables whose rows and indexes are complete
 * @param rows rows of the finished chunks
 * @param bytes the same in load format
 * @param unfinished up to ten tables that have begun and are not complete, as {@code schema.table}
 * @param eventsToEnable events that were enabled on the source and wait on the target, disabled
 */
public record RunStatus(
    String runId,
    String source,
    String state,
    boolean alive,
    Instant startedAt,
    Instant lastWorkAt,
    long tables,
    long tablesDone,
    long rows,
    long bytes,
    List<String> unfinished,
    List<String> eventsToEnable) {
  public RunStatus {
    unfinished = List.copyOf(unfinished);
    eventsToEnable = List.copyOf(eventsToEnable);
  }
}
