package dev.juga.preflight;

import dev.juga.chunk.ChunkKey;
import dev.juga.chunk.KeyRange;
import dev.juga.lane.StopSign;
import dev.juga.mysql.Purpose;
import dev.juga.mysql.Session;
import dev.juga.mysql.rows.InvalidText;
import dev.juga.mysql.rows.TableTransfer;
import dev.juga.schema.Column;
import dev.juga.schema.ColumnKind;
import dev.juga.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Reads all text of the source for bytes that are invalid in their charset (server-facts.md 46),
 * and JSON that is too long for the target.
 */
final class TextScan {
  private final Ground ground;
  private final StopSign stop;

  TextScan(Ground ground, StopSign stop) {
    this.ground = ground;
    this.stop = stop;
  }

  List<Finding> run() {
    List<String> invalid = new ArrayList<>();
    List<String> wide = new ArrayList<>();
    try (Session session = ground.source().open(Purpose.SHORT)) {
      for (Table table : ground.tables()) {
        stop.check();
        if (table.columns().stream().anyMatch(column -> column.kind() == ColumnKind.TEXT)) {
          invalidIn(session, table, invalid);
        }
        if (ground.hasTarget() && WideJson.mayHold(ground, table)) {
          wideIn(session, table, wide);
        }
      }
    }
    return findings(invalid, wide);
  }

  private List<Finding> findings(List<String> invalid, List<String> wide) {
    List<Finding> findings = new ArrayList<>();
    if (!invalid.isEmpty()) {
      findings.add(
          Finding.blocker("invalid-text", "Text has bytes that are invalid in its charset")
              .at(invalid)
              .because("Newer servers do not take them.")
              .mendedBy(
                  Remedy.advice(
                      "Correct these values on the source, make the column VARBINARY, or leave the"
                          + " table out with --exclude.")));
    }
    if (!wide.isEmpty()) {
      findings.add(
          Finding.blocker(WideJson.ID, "Values are longer than the target takes")
              .at(wide)
              .because("max_allowed_packet is " + WideJson.limit(ground) + " on the target.")
              .mendedBy(WideJson.mended(ground)));
    }
    return findings;
  }

  private static void invalidIn(Session session, Table table, List<String> places) {
    TableTransfer transfer = new TableTransfer(table);
    boolean nullable = transfer.key().map(ChunkKey::nullable).orElse(false);
    List<KeyRange> ranges =
        nullable ? List.of(KeyRange.ALL, KeyRange.NULLS) : List.of(KeyRange.ALL);
    for (KeyRange range : ranges) {
      InvalidText.in(session, transfer, range)
          .ifPresent(found -> places.add(table.name() + ": " + found));
    }
  }

  private void wideIn(Session session, Table table, List<String> places) {
    boolean byInsert = !ground.targetSettings().isOn("local_infile");
    long limit = byInsert ? WideJson.limit(ground) / 2 : WideJson.limit(ground);
    List<Column> columns = WideJson.columns(table, byInsert);
    String longest =
        columns.stream()
            .map(column -> "COALESCE(MAX(LENGTH(" + column.quotedName() + ")), 0)")
            .collect(Collectors.joining(", ", "SELECT ", " FROM " + table.name().quoted()));
    List<String> bytes = session.texts(longest).get(0);
    for (int i = 0; i < columns.size(); i++) {
      if (Long.parseLong(bytes.get(i)) > limit) {
        places.add(table.name() + "." + columns.get(i).name() + " (" + bytes.get(i) + " bytes)");
      }
    }
  }
}
