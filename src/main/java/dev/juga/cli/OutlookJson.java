package dev.juga.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.juga.rehearse.Forecast;
import dev.juga.rehearse.Outcome;
import java.time.Duration;
import java.util.Locale;

/** A forecast of the maintenance window, and what became of one, as fields for programs. */
final class OutlookJson {
  private final JsonFields fields;

  OutlookJson(JsonFields fields) {
    this.fields = fields;
  }

  void write(ObjectNode document, Outlook outlook) {
    outlook.forecast().ifPresent(forecast -> write(document.putObject("forecast"), forecast));
    outlook.outcome().ifPresent(outcome -> write(document.putObject("outcome"), outcome));
  }

  private void write(ObjectNode node, Forecast forecast) {
    size(node.putObject("measured"), forecast.measured());
    size(node.putObject("production"), forecast.production());
    range(node, forecast.low(), forecast.expected(), forecast.high());
    ArrayNode steps = node.putArray("steps");
    for (Forecast.Step step : forecast.steps()) {
      ObjectNode one = steps.addObject();
      fields.put(one, "name", step.name());
      one.put("grows_with", step.growsWith().name().toLowerCase(Locale.ROOT));
      seconds(one, "measured_seconds", step.measured());
      range(one, step.low(), step.expected(), step.high());
    }
  }

  private static void size(ObjectNode node, Forecast.Size size) {
    node.put("tables", size.tables());
    node.put("rows", size.rows());
    node.put("bytes", size.bytes());
  }

  private void write(ObjectNode node, Outcome outcome) {
    fields.put(node, "run_id", outcome.run());
    range(node, outcome.low(), outcome.expected(), outcome.high());
    seconds(node, "seconds", outcome.took());
    node.put("deviation_percent", outcome.deviation());
    ArrayNode steps = node.putArray("steps");
    for (Outcome.Fact fact : outcome.steps()) {
      ObjectNode one = steps.addObject();
      fields.put(one, "name", fact.name());
      range(one, fact.low(), fact.expected(), fact.high());
      seconds(one, "seconds", fact.took());
      one.put("deviation_percent", fact.deviation());
    }
  }

  private static void range(ObjectNode node, Duration low, Duration expected, Duration high) {
    seconds(node, "low_seconds", low);
    seconds(node, "expected_seconds", expected);
    seconds(node, "high_seconds", high);
  }

  /** Null stays null. */
  private static void seconds(ObjectNode node, String field, Duration duration) {
    node.put(field, duration == null ? null : (Double) JsonFields.seconds(duration));
  }
}
