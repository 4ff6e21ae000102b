package dev.juga.cli;

import dev.juga.rehearse.Forecast;
import dev.juga.rehearse.Outcome;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A forecast of the maintenance window, and what became of one, as lines for people. */
final class OutlookText {
  private static final int NAME = 45;
  private static final int FIGURE = 13;
  private static final int RANGE = 28;

  private OutlookText() {}

  static List<String> of(Outlook outlook) {
    List<String> lines = new ArrayList<>();
    outlook.forecast().ifPresent(forecast -> lines.addAll(forecast(forecast)));
    outlook.outcome().ifPresent(outcome -> lines.addAll(outcome(outcome)));
    return lines;
  }

  private static List<String> forecast(Forecast forecast) {
    List<String> lines = new ArrayList<>();
    lines.add(
        "forecast  the window needs "
            + range(forecast.low(), forecast.high())
            + ", "
            + time(forecast.expected())
            + " expected, for "
            + size(forecast.production()));
    lines.add("          from " + time(forecast.took()) + " for " + size(forecast.measured()));
    lines.add(row("step", "measured", "expected", "range"));
    for (Forecast.Step step : forecast.steps()) {
      lines.add(
          row(
              step.name(),
              time(step.measured()),
              time(step.expected()),
              range(step.low(), step.high())));
    }
    return lines;
  }

  private static List<String> outcome(Outcome outcome) {
    List<String> lines = new ArrayList<>();
    lines.add(
        "fact      "
            + time(outcome.took())
            + " beside a forecast of "
            + range(outcome.low(), outcome.high())
            + ", "
            + time(outcome.expected())
            + " expected"
            + (outcome.deviation() == null ? "" : ": " + percent(outcome.deviation()))
            + " (run "
            + outcome.run()
            + ')');
    lines.add(row("step", "fact", "expected", "deviation"));
    for (Outcome.Fact fact : outcome.steps()) {
      lines.add(
          row(
              fact.name(),
              fact.took() == null ? "-" : time(fact.took()),
              fact.expected() == null ? "-" : time(fact.expected()),
              fact.deviation() == null ? "-" : percent(fact.deviation())));
    }
    return lines;
  }

  private static String row(String name, String one, String other, String last) {
    return "  "
        + Columns.left(name, NAME)
        + Columns.right(one, FIGURE)
        + Columns.right(other, FIGURE)
        + Columns.right(last, RANGE);
  }

  private static String size(Forecast.Size size) {
    return Words.count(size.tables(), "table")
        + ", "
        + Words.count(size.rows(), "row")
        + ", "
        + Words.size(size.bytes());
  }

  private static String range(Duration low, Duration high) {
    return time(low) + " to " + time(high);
  }

  /** Below a minute with decimals, since that is where a rehearsal's steps are. */
  private static String time(Duration duration) {
    return Words.moment(duration);
  }

  private static String percent(double deviation) {
    return String.format(Locale.ROOT, "%+.1f %%", deviation);
  }
}
