package dev.juga.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.juga.mysql.snapshot.SnapshotPosition;
import dev.juga.verdict.ColumnDifference;
import dev.juga.verdict.DefinitionDifference;
import dev.juga.verdict.RowDifference;
import dev.juga.verdict.TableDigest;
import dev.juga.verdict.TableVerdict;
import dev.juga.verify.VerificationResult;
import java.util.Locale;

/** The result of {@code verify} as fields of a document; every text is masked. */
final class VerdictJson {
  private final Masking masking;

  VerdictJson(Masking masking) {
    this.masking = masking;
  }

  void write(ObjectNode document, VerificationResult result) {
    put(document, "scope", result.scope().name().toLowerCase(Locale.ROOT));
    put(document, "source", Words.server(result.source()));
    put(document, "target", Words.server(result.target()));
    position(document, "snapshot", result.sourceAt());
    position(document, "target_snapshot", result.targetAt());
    ArrayNode tables = document.putArray("tables");
    result.tables().forEach(table -> table(tables.addObject(), table));
    document.put("compared_definitions", result.comparedDefinitions());
    ArrayNode definitions = document.putArray("definitions");
    for (DefinitionDifference one : result.definitions()) {
      ObjectNode node = definitions.addObject();
      put(node, "kind", one.kind().name());
      put(node, "object", one.object());
      put(node, "property", one.property());
      put(node, "source", one.source());
      put(node, "target", one.target());
    }
    ArrayNode rewrites = document.putArray("rewrites");
    result.rewrites().forEach(sentence -> rewrites.add(masking.mask(sentence)));
    ArrayNode remarks = document.putArray("remarks");
    result.remarks().forEach(sentence -> remarks.add(masking.mask(sentence)));
    document.put("rows", result.rows());
    put(document, "digest", result.digest());
    document.put("seconds", result.took().toMillis() / 1000.0);
  }

  private void position(ObjectNode document, String field, SnapshotPosition position) {
    if (position != null) {
      ObjectNode node = document.putObject(field);
      put(node, "gtid_set", position.gtidSet());
      put(node, "binlog_file", position.binlogFile());
      node.put("binlog_position", position.binlogPosition());
      node.put("lock_held_seconds", position.lockHeld().toMillis() / 1000.0);
    }
  }

  private void table(ObjectNode node, TableVerdict table) {
    put(node, "schema", table.table().schema());
    put(node, "table", table.table().table());
    put(node, "verdict", table.verdict().name());
    put(node, "reason", table.reason());
    side(node, "source", table.source());
    side(node, "target", table.target());
    node.put("chunks", table.chunks());
    node.put("seconds", table.took().toMillis() / 1000.0);
    ObjectNode counts = node.putObject("counts");
    table.counts().forEach((kind, rows) -> counts.put(kind.name(), rows));
    ArrayNode samples = node.putArray("samples");
    table.samples().forEach(row -> sample(samples.addObject(), row));
  }

  private void side(ObjectNode node, String field, TableDigest digest) {
    if (digest != null) {
      ObjectNode side = node.putObject(field);
      side.put("rows", digest.rows());
      put(side, "digest", digest.digest());
    }
  }

  private void sample(ObjectNode node, RowDifference row) {
    put(node, "kind", row.kind().name());
    node.put("times", row.times());
    ObjectNode key = node.putObject("key");
    row.key().forEach(value -> put(key, value.column(), value.text()));
    ArrayNode columns = node.putArray("columns");
    for (ColumnDifference column : row.columns()) {
      ObjectNode one = columns.addObject();
      put(one, "column", column.column());
      put(one, "source", column.source());
      put(one, "target", column.target());
    }
  }

  /** Null stays null. */
  private void put(ObjectNode node, String field, String text) {
    node.put(field, text == null ? null : masking.mask(text));
  }
}
