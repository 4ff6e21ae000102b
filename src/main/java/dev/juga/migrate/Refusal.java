package dev.juga.migrate;

import dev.juga.chunk.KeyRange;
import dev.juga.failure.ExitCode;
import dev.juga.failure.Failure;
import dev.juga.mysql.Session;
import dev.juga.mysql.rows.InvalidText;
import dev.juga.mysql.rows.KeyWalk;
import dev.juga.mysql.rows.LoadOutcome;
import dev.juga.mysql.rows.LoadWarning;
import dev.juga.mysql.rows.OffendingRow;
import dev.juga.mysql.rows.StrictReplay;
import dev.juga.mysql.rows.TableTransfer;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * Puts a chunk that was not accepted into words: which table, which key range, which row. The chunk
 * was rolled back before, and the source's connection is free.
 *
 * @param rowsBefore rows of the range that other chunks held; 0 for a table with a key
 */
record Refusal(
    Session source, Session target, TableTransfer transfer, KeyRange range, long rowsBefore) {
  /** Invalid character string, incorrect string value, cannot convert string. */
  private static final Set<Integer> ABOUT_TEXT = Set.of(1300, 1366, 3854);

  /** The failure for what became of the chunk. */
  Failure of(LoadOutcome outcome) {
    try {
      return worded(
          outcome,
          new StrictReplay(source, target, transfer).find(range, rowsBefore, outcome),
          invalidText(outcome));
    } catch (Failure e) {
      // The refusal itself matters more than why its row could not be looked for.
      Failure refusal = worded(outcome, Optional.empty(), Optional.empty());
      refusal.addSuppressed(e);
      return refusal;
    }
  }

  private Failure worded(
      LoadOutcome outcome, Optional<OffendingRow> row, Optional<InvalidText> invalid) {
    String said =
        row.map(OffendingRow::said)
            .or(() -> outcome.firstWarning().map(LoadWarning::message))
            .map(words -> "; it says: " + words)
            .orElse("");
    String place =
        row.map(found -> ", first at row " + found.number() + " of the chunk, " + found.row())
            .orElseGet(() -> rowThatWasWarnedAbout(outcome));
    return Failure.of(
            ExitCode.MISMATCH,
            "The target would not keep the rows as they are: "
                + outcome.sent()
                + " sent, "
                + outcome.stored()
                + " stored, "
                + outcome.warningCount()
                + " warnings"
                + said
                + invalid.map(text -> "; on the source " + text).orElse(""))
        .at("table " + transfer.name() + ", rows " + range + place)
        .remedy(
            invalid.isPresent()
                ? "The chunk was rolled back. Correct these values on the source, or leave the table"
                    + " out with --exclude."
                : "The chunk was rolled back. Compare the table's definition on both servers and"
                    + " remove what the target has changed.");
  }

  private Optional<InvalidText> invalidText(LoadOutcome outcome) {
    return outcome.warnings().stream().anyMatch(warning -> ABOUT_TEXT.contains(warning.code()))
        ? InvalidText.in(source, transfer, range)
        : Optional.empty();
  }

  /** Where strict INSERTs take every row, a row that was stored otherwise than it was sent. */
  private String rowThatWasWarnedAbout(LoadOutcome outcome) {
    OptionalLong number = outcome.firstWarning().map(LoadWarning::row).orElse(OptionalLong.empty());
    if (number.isEmpty()) {
      return "";
    }
    long row = number.getAsLong();
    String inChunk = ", first at row " + row + " of the chunk";
    if (transfer.key().isEmpty()) {
      return inChunk;
    }
    return KeyWalk.behind(source, transfer, range, row - 1)
        .map(key -> inChunk + ", " + transfer.key().orElseThrow() + " = " + key)
        .orElse(inChunk);
  }
}
