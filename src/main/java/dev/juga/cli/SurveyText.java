package dev.juga.cli;

import dev.juga.mysql.survey.SchemaFacts;
import dev.juga.mysql.survey.ServerFacts;
import dev.juga.mysql.survey.TableFacts;
import dev.juga.report.Language;
import dev.juga.report.SurveyWords;
import dev.juga.survey.Composition;
import dev.juga.survey.SurveyResult;
import dev.juga.survey.Task;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A survey as lines for people, none wider than a terminal of 80 columns. Of long lists the
 * beginning is told; all of it is in the page.
 */
final class SurveyText {
  private static final int WIDTH = 80;
  private static final int LARGEST = 5;
  private static final int CELL = 26;

  private final SurveyResult result;
  private final SurveyWords words;
  private final Sheet sheet = new Sheet();

  private SurveyText(SurveyResult result) {
    this.result = result;
    this.words = new SurveyWords(result, Language.EN);
  }

  /**
   * All lines; what is to be done first stands last, where a reader's eye is.
   *
   * @param page the page as people read its path; empty if it could not be written
   */
  static List<String> of(SurveyResult result, String page, String log) {
    SurveyText text = new SurveyText(result);
    text.server();
    text.schemas();
    text.tables();
    new SurveyUsers(result, text.words, text.sheet).write();
    text.unseen();
    text.tasks();
    text.sheet.add("");
    text.sheet.add(
        (page.isEmpty() ? "no report (see the log)" : "report: " + page) + ", log: " + log);
    return text.sheet.lines();
  }

  private void server() {
    ServerFacts server = result.server().server();
    sheet.fact("server", server.version() + " at " + server.name() + ", host " + server.hostname());
    sheet.fact("running", "since " + words.moment(server.startedAt()) + " UTC");
    sheet.fact("time zone", words.zone());
    sheet.fact(
        "binary log",
        words.binaryLog()
            + (server.replicas() < 0
                ? ""
                : ", " + Words.count(server.replicas(), "replica") + " connected"));
    sheet.fact("sql_mode", server.setting("sql_mode").replace(",", ", "));
    sheet.fact("events", "event_scheduler " + server.setting("event_scheduler"));
    sheet.fact(
        "defaults",
        server.setting("collation_server")
            + ", "
            + server.setting("default_storage_engine")
            + ", lower_case_table_names "
            + server.setting("lower_case_table_names"));
  }

  private void schemas() {
    List<SchemaFacts> schemas = result.server().schemas();
    List<TableFacts> tables = result.tables();
    sheet.heading(
        Words.count(schemas.size(), "schema")
            + ", "
            + Words.count(tables.size(), "table")
            + ", "
            + Words.size(tables.stream().mapToLong(TableFacts::bytes).sum())
            + " (data "
            + Words.size(tables.stream().mapToLong(TableFacts::dataBytes).sum())
            + ", indexes "
            + Words.size(tables.stream().mapToLong(TableFacts::indexBytes).sum())
            + ")");
    Listing listing =
        new Listing(
            CELL,
            Set.of(1, 2, 3),
            "schema",
            "tables",
            "rows",
            "size",
            "last written",
            result.composition().isPresent() ? "used by" : "default collation");
    for (SchemaFacts schema : schemas) {
      listing.add(
          schema.name(),
          Words.number(schema.tables().size()),
          (schema.isCounted() ? "" : "~") + Words.number(schema.rows()),
          Words.size(schema.dataBytes() + schema.indexBytes()),
          words.lastWrite(schema.lastWrite()),
          result
              .composition()
              .map(composition -> users(composition, schema))
              .orElse(schema.collation()));
    }
    sheet.add(listing.lines());
    if (schemas.stream().anyMatch(schema -> schema.lastWrite().at() == null)) {
      sheet.fact("  unknown", "InnoDB forgets when it was written as soon as the server starts");
    }
    sheet.fact(
        "  objects",
        Words.or(
            schemas.stream()
                .filter(schema -> !schema.objects().isEmpty())
                .map(schema -> schema.name() + ' ' + Words.kinds(schema.objects()))
                .collect(Collectors.joining("; ")),
            "none"));
  }

  private static String users(Composition composition, SchemaFacts schema) {
    List<String> users = composition.usersOf(schema.name());
    return users.isEmpty() ? "no application" : String.join(", ", users);
  }

  private void tables() {
    List<TableFacts> tables = result.tables();
    if (tables.isEmpty()) {
      return;
    }
    sheet.heading(tables.size() > LARGEST ? "The largest tables" : "Tables");
    Listing listing = new Listing(40, Set.of(2, 3), "table", "engine", "rows", "size", "collation");
    for (TableFacts table : tables.subList(0, Math.min(LARGEST, tables.size()))) {
      listing.add(
          table.name().toString(),
          engine(table),
          (table.exactRows() == null ? "~" : "") + Words.number(table.knownRows()),
          Words.size(table.bytes()),
          table.collation());
    }
    sheet.add(listing.lines());
    sheet.fact("  engines", counted(tables, SurveyText::engine));
    sheet.fact("  charsets", counted(tables, table -> Words.or(table.charset(), "unknown")));
    sheet.fact("  collations", counted(tables, table -> Words.or(table.collation(), "unknown")));
    List<String> keyless =
        tables.stream()
            .filter(table -> !table.hasKey())
            .map(table -> table.name().toString())
            .toList();
    sheet.fact("  no key", keyless.isEmpty() ? "none" : Sheet.few(keyless));
  }

  private static String engine(TableFacts table) {
    return Words.or(table.engine(), "unknown");
  }

  private static String counted(List<TableFacts> tables, Function<TableFacts, String> what) {
    return tables.stream()
        .collect(Collectors.groupingBy(what, Collectors.counting()))
        .entrySet()
        .stream()
        .sorted(
            Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .map(entry -> entry.getKey() + ' ' + Words.number(entry.getValue()))
        .collect(Collectors.joining(", "));
  }

  private void unseen() {
    if (!result.server().unseen().isEmpty()) {
      sheet.heading("What could not be seen");
      result.server().unseen().stream().sorted().map(words::gap).forEach(sheet::item);
    }
  }

  private void tasks() {
    sheet.heading("Do these first");
    if (result.tasks().isEmpty()) {
      sheet.add("Nothing was found that has to be done first.");
    }
    int number = 1;
    for (Task task : result.tasks()) {
      String begin = Columns.left(number++ + ".", 4);
      for (String part : Columns.wrap(words.title(task) + '.', WIDTH - 4)) {
        sheet.add(begin + part);
        begin = "    ";
      }
      sheet.indented("    ", words.remedy(task));
      // What writes is listed above, where applications were looked for.
      boolean isListed = task.kind() == Task.Kind.WRITERS && result.composition().isPresent();
      if (!isListed && !words.about(task).isEmpty()) {
        sheet.indented("    ", Sheet.few(words.about(task)));
      }
      commands(task);
    }
  }

  private void commands(Task task) {
    boolean isWhole =
        task.kind() == Task.Kind.ROOT_APPLICATIONS || task.lines().size() <= Sheet.FEW;
    List<String> shown = isWhole ? task.lines() : task.lines().subList(0, Sheet.FEW);
    shown.forEach(line -> sheet.indented("      ", line));
    if (!isWhole) {
      sheet.add("      … " + Words.number(task.lines().size() - Sheet.FEW) + " more in the report");
    }
  }
}
