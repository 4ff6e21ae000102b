package dev.juga.migrate;

import dev.juga.chunk.KeyRange;
import dev.juga.failure.ExitCode;
import dev.juga.failure.Failure;
import dev.juga.mysql.Session;
import dev.juga.mysql.rows.KeyWalk;
import dev.juga.mysql.rows.LoadOutcome;
import dev.juga.mysql.rows.LoadWarning;
import dev.juga.mysql.rows.TableTransfer;
import java.util.OptionalLong;

/** Puts a chunk that was not accepted into words: which table, which key range, which row. */
record Refusal(Session source, TableTransfer transfer, KeyRange range) {
  /** The failure for what became of the chunk; it was rolled back before. */
  Failure of(LoadOutcome outcome) {
    String said =
        outcome.firstWarning().map(warning -> "; it says: " + warning.message()).orElse("");
    return Failure.of(
            ExitCode.MISMATCH,
            "The target would not keep the rows as they are: "
                + outcome.sent()
                + " sent, "
                + outcome.stored()
                + " stored, "
                + outcome.warningCount()
                + " warnings"
                + said)
        .at("table " + transfer.name() + ", rows " + range + firstRow(outcome))
        .remedy(
            "The chunk was rolled back. Compare the table's definition on both servers and remove"
                + " what the target has changed.");
  }

  private String firstRow(LoadOutcome outcome) {
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
