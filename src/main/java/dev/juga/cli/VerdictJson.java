package dev.juga.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.juga.verdict.ColumnDifference;
import dev.juga.verdict.DefinitionDifference;
import dev.juga.verdict.RowDifference;
import dev.juga.verdict.TableDigest;
import dev.juga.verdict.TableVerdict;
import dev.juga.verify.Cutover;
import dev.juga.verify.VerificationResult;
import java.util.Locale;

/** The result of {@code verify} as fields of a document; every text is masked. */
final class VerdictJson {
  private final JsonFields fields;

  VerdictJson(JsonFields fields) {
    this.fields = fields;
  }

  void write(ObjectNode document, VerificationResult result) {
    fields.put(document, "scope", result.scope().name().toLowerCase(Locale.ROOT));
    fields.put(document, "purpose", result.cutover() == null ? "proof" : "watch");
    if (result.cutover() != null) {
      cutover(document.putObject("cutover"), result.cutover());
      document.put("later_rows", result.laterRows());
    }
    fields.put(document, "source", result.source().toString());
    fields.put(document, "target", result.target().toString());
    if (result.sourceAt() != null) {
      fields.snapshot(document, "snapshot", result.sourceAt());
    }
    if (result.targetAt() != null) {
      fields.snapshot(document, "target_snapshot", result.targetAt());
    }
    ArrayNode tables = document.putArray("tables");
    result.tables().forEach(table -> table(tables.addObject(), table));
    document.put("compared_definitions", result.comparedDefinitions());
    ArrayNode definitions = document.putArray("definitions");
    for (DefinitionDifference one : result.definitions()) {
      ObjectNode node = definitions.addObject();
      fields.put(node, "kind", one.kind().name());
      fields.put(node, "object", one.object());
      fields.put(node, "property", one.property());
      fields.put(node, "source", one.source());
      fields.put(node, "target", one.target());
    }
    fields.texts(document, "rewrites", result.rewrites());
    fields.texts(document, "remarks", result.remarks());
    document.put("rows", result.rows());
    fields.put(document, "digest", result.digest());
    document.put("seconds", JsonFields.seconds(result.took()));
  }

  private void cutover(ObjectNode node, Cutover cutover) {
    fields.put(node, "time", cutover.time().toString());
    fields.put(node, "app_zone", cutover.zone() == null ? null : cutover.zone().getId());
    fields.texts(node, "marks", cutover.allMarks());
    fields.texts(node, "volatile", cutover.volatileTables());
  }

  private void table(ObjectNode node, TableVerdict table) {
    fields.put(node, "schema", table.table().schema());
    fields.put(node, "table", table.table().table());
    fields.put(node, "verdict", table.verdict().name());
    fields.put(node, "reason", table.reason());
    side(node, "source", table.source());
    side(node, "target", table.target());
    node.put("chunks", table.chunks());
    node.put("seconds", JsonFields.seconds(table.took()));
    ObjectNode counts = node.putObject("counts");
    table.counts().forEach((kind, rows) -> counts.put(kind.name(), rows));
    ArrayNode samples = node.putArray("samples");
    table.samples().forEach(row -> sample(samples.addObject(), row));
  }

  private void side(ObjectNode node, String field, TableDigest digest) {
    if (digest != null) {
      ObjectNode side = node.putObject(field);
      side.put("rows", digest.rows());
      fields.put(side, "digest", digest.digest());
    }
  }

  private void sample(ObjectNode node, RowDifference row) {
    fields.put(node, "kind", row.kind().name());
    node.put("times", row.times());
    ObjectNode key = node.putObject("key");
    row.key().forEach(value -> fields.put(key, value.column(), value.text()));
    ArrayNode columns = node.putArray("columns");
    for (ColumnDifference column : row.columns()) {
      ObjectNode one = columns.addObject();
      fields.put(one, "column", column.column());
      fields.put(one, "source", column.source());
      fields.put(one, "target", column.target());
    }
  }
}
