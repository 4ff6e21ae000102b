package dev.juga.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.juga.preflight.Finding;
import dev.juga.preflight.PreflightResult;
import dev.juga.preflight.Way;
import java.util.Locale;

/** What a preflight found as fields of a document. */
record PreflightJson(JsonFields fields) {
  void write(ObjectNode document, PreflightResult result) {
    fields.put(document, "source", Words.server(result.source()));
    fields.put(document, "target", Words.server(result.target()));
    fields.texts(document, "schemas", result.schemas());
    document.put("table_count", result.tables());
    document.put("bytes", result.bytes());
    ObjectNode objects = document.putObject("objects");
    result.objects().forEach(objects::put);
    ArrayNode ways = document.putArray("ways");
    for (Way way : result.ways()) {
      ObjectNode node = ways.addObject();
      node.put("side", way.side().toString());
      node.put("latency_ms", way.latency().toNanos() / 1e6);
      node.put("bytes_per_second", way.bytesPerSecond());
    }
    ArrayNode findings = document.putArray("findings");
    for (Finding finding : result.findings()) {
      ObjectNode node = findings.addObject();
      node.put("severity", finding.severity().name());
      node.put("check", finding.check());
      fields.put(node, "what", finding.what());
      fields.texts(node, "where", finding.where());
      fields.put(node, "why", finding.why());
      ObjectNode remedy = node.putObject("remedy");
      remedy.put("place", finding.remedy().place().name().toLowerCase(Locale.ROOT));
      fields.put(remedy, "advice", finding.remedy().advice());
      fields.texts(remedy, "lines", finding.remedy().lines());
    }
    fields.put(document, "parameter_group", result.groupName());
    fields.texts(document, "instance", result.instance());
    document.put("seconds", JsonFields.seconds(result.took()));
  }
}
