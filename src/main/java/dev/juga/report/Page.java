package dev.juga.report;

import dev.juga.rehearse.Forecast;
import dev.juga.report.Manifest.Position;
import dev.juga.report.Manifest.Sample;
import dev.juga.verdict.Verdict;
import gg.jte.Content;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** What the templates show: the manifest, put into words and drawings of one language. */
final class Page {
  private final ManifestFile.Sealed sealed;
  private final Text text;
  private final Axis axis;
  private final Totals totals;

  Page(ManifestFile.Sealed sealed, Language language) {
    this.sealed = sealed;
    this.text = new Text(language);
    Manifest manifest = sealed.manifest();
    this.axis = new Axis(manifest.run().started(), manifest.run().ended());
    this.totals = Totals.of(manifest);
  }

  Manifest manifest() {
    return sealed.manifest();
  }

  String sha256() {
    return sealed.sha256();
  }

  Text text() {
    return text;
  }

  Totals totals() {
    return totals;
  }

  Headline headline() {
    return Headline.of(manifest(), text);
  }

  /** {@code Migration 20261123-030012-9c24}. */
  String runName() {
    return text.of("label.verb." + manifest().run().verb()) + ' ' + manifest().run().id();
  }

  List<Totals> schemas() {
    return Totals.bySchema(manifest());
  }

  List<TableRow> tables() {
    return manifest().tables().stream().map(table -> TableRow.of(table, text)).toList();
  }

  /** Verdicts that some table has, for the filter. */
  List<Verdict> verdicts() {
    return manifest().tables().stream().map(table -> table.verdict()).distinct().sorted().toList();
  }

  boolean hasDifferences() {
    return tables().stream().anyMatch(TableRow::hasDifferences);
  }

  /** Tables with something to say beyond their line in the list. */
  List<TableRow> remarkable() {
    return tables().stream()
        .filter(row -> row.hasDifferences() || (row.table().reason() != null && !isExcluded(row)))
        .filter(row -> !row.table().matchesButLater() || row.hasDifferences())
        .toList();
  }

  /** Tables with rows that the application changed since the cutover. */
  List<TableRow> changedLater() {
    return tables().stream().filter(row -> row.table().laterRows() > 0).toList();
  }

  /** What kind of report this is: the proof, or what watches over it. */
  String title() {
    return text.of(manifest().cutover() == null ? "title" : "title.watch");
  }

  /** {@code 12 min 04 s – 17 min 30 s}. */
  String range(Duration low, Duration high) {
    return text.of("label.range", text.duration(low), text.duration(high));
  }

  /** A time; a dash where there is none. */
  String time(Duration duration) {
    return duration == null ? "–" : text.duration(duration);
  }

  /** How far a fact is from what was expected; a dash where nothing was. */
  String deviation(Double percent) {
    return percent == null ? "–" : String.format(Locale.ROOT, "%+.1f %%", percent);
  }

  /** Tables, rows and bytes. */
  String amount(Forecast.Size size) {
    return String.join(
        text.of("and"),
        text.count(size.tables(), "table"),
        text.count(size.rows(), "row"),
        text.size(size.bytes()));
  }

  /** Tables that were left out, which are listed with what else was. */
  List<TableRow> excluded() {
    return tables().stream().filter(Page::isExcluded).toList();
  }

  int exclusions() {
    return excluded().size() + manifest().exclusions().size();
  }

  private static boolean isExcluded(TableRow row) {
    return row.table().verdict() == Verdict.EXCLUDED;
  }

  boolean hasDefinitions() {
    return !manifest().definitions().differences().isEmpty();
  }

  /** A step and a lane each is a line; steps first. */
  List<Track> steps() {
    return manifest().steps().stream().map(step -> Track.of(step, axis, text)).toList();
  }

  List<Track> lanes() {
    return manifest().lanes().stream().map(lane -> Track.of(lane, axis, text)).toList();
  }

  List<Axis.Tick> ticks() {
    return axis.ticks();
  }

  Curve byteCurve() {
    return Curve.of(manifest().throughput(), axis, Sample::bytes);
  }

  Curve rowCurve() {
    return Curve.of(manifest().throughput(), axis, Sample::rows);
  }

  boolean hasCurve() {
    return manifest().throughput().size() > 1;
  }

  String bytesPerSecond(double rate) {
    return text.of("per-second", text.size(Math.round(rate)));
  }

  String rowsPerSecond(double rate) {
    return text.of("label.rows-per-second", text.number(Math.round(rate)));
  }

  /** From the first row on to the last one. */
  String averageBytes() {
    return bytesPerSecond(perSecond(last().bytes()));
  }

  String averageRows() {
    return rowsPerSecond(perSecond(last().rows()));
  }

  private Sample last() {
    List<Sample> samples = manifest().throughput();
    return samples.get(samples.size() - 1);
  }

  private double perSecond(long amount) {
    Duration moving = Duration.between(manifest().throughput().get(0).at(), last().at());
    return amount * 1000.0 / Math.max(1, moving.toMillis());
  }

  boolean isLocated(Position position) {
    return !position.gtidSet().isEmpty() || !position.binlogFile().isEmpty();
  }

  /** A text of a server, with what cannot be seen shown. */
  Content show(String value) {
    return Visible.of(value);
  }

  /** A value, with spaces at its ends shown, too. */
  Content value(String value) {
    return Difference.between(value, value);
  }

  Content difference(String value, String other) {
    return Difference.between(value, other);
  }

  /** A value for an attribute. */
  String plain(String value) {
    return Visible.plain(value);
  }
}
