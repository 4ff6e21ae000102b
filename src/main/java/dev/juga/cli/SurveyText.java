package dev.juga.cli;

import dev.juga.laravel.VirtualHost;
import dev.juga.laravel.Writer;
import dev.juga.mysql.survey.AccountFacts;
import dev.juga.mysql.survey.ConnectionFacts;
import dev.juga.mysql.survey.SchemaFacts;
import dev.juga.mysql.survey.ServerFacts;
import dev.juga.mysql.survey.TableFacts;
import dev.juga.report.Language;
import dev.juga.report.SurveyWords;
import dev.juga.survey.Composition;
import dev.juga.survey.SurveyResult;
import dev.juga.survey.Task;
import dev.juga.survey.Use;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
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
  private static final int LABEL = 14;
  private static final int FEW = 8;
  private static final int LARGEST = 5;
  private static final int CELL = 26;

  private final SurveyResult result;
  private final SurveyWords words;
  private final List<String> lines = new ArrayList<>();

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
    text.accounts();
    text.connections();
    result.composition().ifPresent(text::applications);
    text.unseen();
    text.tasks();
    text.lines.add("");
    text.lines.add(
        (page.isEmpty() ? "no report (see the log)" : "report: " + page) + ", log: " + log);
    return text.lines;
  }

  private void server() {
    ServerFacts server = result.server().server();
    fact("server", server.version() + " at " + server.name() + ", host " + server.hostname());
    fact("running", "since " + words.moment(server.startedAt()) + " UTC");
    fact("time zone", words.zone());
    fact(
        "binary log",
        words.binaryLog()
            + (server.replicas() < 0
                ? ""
                : ", " + Words.count(server.replicas(), "replica") + " connected"));
    fact("sql_mode", server.setting("sql_mode").replace(",", ", "));
    fact("events", "event_scheduler " + server.setting("event_scheduler"));
    fact(
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
    heading(
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
    lines.addAll(listing.lines());
    fact(
        "  objects",
        or(
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
    heading(tables.size() > LARGEST ? "The largest tables" : "Tables");
    Listing listing = new Listing(40, Set.of(2, 3), "table", "engine", "rows", "size", "collation");
    for (TableFacts table : tables.subList(0, Math.min(LARGEST, tables.size()))) {
      listing.add(
          table.name().toString(),
          engine(table),
          (table.exactRows() == null ? "~" : "") + Words.number(table.knownRows()),
          Words.size(table.bytes()),
          table.collation());
    }
    lines.addAll(listing.lines());
    fact("  engines", counted(tables, SurveyText::engine));
    fact("  charsets", counted(tables, table -> or(table.charset(), "unknown")));
    fact("  collations", counted(tables, table -> or(table.collation(), "unknown")));
    List<String> keyless =
        tables.stream()
            .filter(table -> !table.hasKey())
            .map(table -> table.name().toString())
            .toList();
    fact("  no key", keyless.isEmpty() ? "none" : few(keyless));
  }

  private static String engine(TableFacts table) {
    return or(table.engine(), "unknown");
  }

  private static String or(String text, String other) {
    return text.isEmpty() ? other : text;
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

  private void accounts() {
    List<AccountFacts> accounts =
        result.server().accounts().stream().filter(account -> !account.isServersOwn()).toList();
    heading(Words.count(accounts.size(), "account"));
    Listing listing = new Listing(32, Set.of(), "account", "logs in with", "reaches");
    accounts.forEach(
        account -> listing.add(account.name(), words.login(account), words.reach(account)));
    lines.addAll(listing.lines());
  }

  private void connections() {
    List<ConnectionFacts> connections = result.server().connections();
    heading("Connected" + (connections.isEmpty() ? ": nobody but Juga" : ""));
    if (connections.isEmpty()) {
      return;
    }
    Listing listing =
        new Listing(CELL, Set.of(3, 4), "user", "from", "schema", "now", "since the start");
    for (ConnectionFacts one : connections.subList(0, Math.min(FEW, connections.size()))) {
      listing.add(
          one.user(),
          one.host(),
          or(one.schema(), "-"),
          Words.number(one.now()),
          one.sinceStart() < 0 ? "-" : Words.number(one.sinceStart()));
    }
    lines.addAll(listing.lines());
    more(connections);
  }

  private void more(Collection<?> all) {
    if (all.size() > FEW) {
      lines.add("and " + Words.number(all.size() - FEW) + " more");
    }
  }

  private void applications(Composition composition) {
    int applications = composition.findings().applications().size();
    heading(applications == 0 ? "No applications found" : Words.count(applications, "application"));
    if (!composition.uses().isEmpty()) {
      Listing listing =
          new Listing(CELL, Set.of(), "application", "schema", "account", "zone", "server");
      for (Use use : composition.uses()) {
        listing.add(
            use.name(),
            or(use.connection().schema(), "-"),
            or(use.connection().account(), "-") + (use.isAlmighty() ? " (!)" : ""),
            use.connection().setsZone() ? use.connection().zone() : "none",
            place(use));
      }
      lines.addAll(listing.lines());
    }
    List<VirtualHost> hosts = composition.findings().hosts();
    if (!hosts.isEmpty()) {
      heading(Words.count(hosts.size(), "virtual host"));
      Listing listing = new Listing(CELL, Set.of(), "site", "application", "document root");
      for (VirtualHost host : hosts) {
        listing.add(
            or(host.serverName(), "-"),
            host.application().orElse("-"),
            host.documentRoot().toString());
      }
      lines.addAll(listing.lines());
    }
    writers(composition.findings().writers());
    if (!composition.findings().remarks().isEmpty()) {
      heading("Remarks");
      composition.findings().remarks().forEach(this::item);
    }
  }

  /** In one word where it is this server. */
  private static String place(Use use) {
    return switch (use.whereabouts()) {
      case HERE -> "here";
      case ELSEWHERE -> use.connection().host() + ':' + use.connection().port();
      case UNCERTAIN -> "localhost, perhaps not this one";
      case OTHER_KIND -> use.connection().driver();
    };
  }

  private void writers(List<Writer> writers) {
    List<String> events = result.server().runningEvents();
    boolean isEmpty = writers.isEmpty() && events.isEmpty();
    heading("What can write during the window" + (isEmpty ? ": nothing found" : ""));
    if (isEmpty) {
      return;
    }
    Listing listing = new Listing(18, Set.of(), "application", "by", "when", "what");
    for (Writer writer : writers) {
      listing.add(
          writer.application().orElse("-"),
          writer.kind().words(),
          writer.when(),
          or(writer.artisan(), Columns.fit(writer.what(), CELL)));
    }
    events.forEach(event -> listing.add("-", "event", "-", event));
    lines.addAll(listing.lines());
  }

  private void unseen() {
    if (!result.server().unseen().isEmpty()) {
      heading("What could not be seen");
      result.server().unseen().stream().sorted().map(words::gap).forEach(this::item);
    }
  }

  private void tasks() {
    heading("Do these first");
    if (result.tasks().isEmpty()) {
      lines.add("Nothing was found that has to be done first.");
    }
    int number = 1;
    for (Task task : result.tasks()) {
      String begin = Columns.left(number++ + ".", 4);
      for (String part : Columns.wrap(words.title(task) + '.', WIDTH - 4)) {
        lines.add(begin + part);
        begin = "    ";
      }
      indented("    ", words.remedy(task));
      // What writes is listed above, where applications were looked for.
      boolean isListed = task.kind() == Task.Kind.WRITERS && result.composition().isPresent();
      if (!isListed && !words.about(task).isEmpty()) {
        indented("    ", few(words.about(task)));
      }
      commands(task);
    }
  }

  private void commands(Task task) {
    boolean isWhole = task.kind() == Task.Kind.ROOT_APPLICATIONS || task.lines().size() <= FEW;
    List<String> shown = isWhole ? task.lines() : task.lines().subList(0, FEW);
    shown.forEach(line -> indented("      ", line));
    if (!isWhole) {
      lines.add("      … " + Words.number(task.lines().size() - FEW) + " more in the report");
    }
  }

  private static String few(List<String> names) {
    return names.size() <= FEW
        ? String.join(", ", names)
        : String.join(", ", names.subList(0, FEW))
            + " and "
            + Words.number(names.size() - FEW)
            + " more";
  }

  private void heading(String text) {
    lines.add("");
    lines.add(text.toUpperCase(Locale.ROOT));
  }

  private void fact(String label, String text) {
    String begin = Columns.left(label, LABEL);
    for (String part : Columns.wrap(Words.harmless(text), WIDTH - LABEL)) {
      lines.add((begin + part).stripTrailing());
      begin = " ".repeat(LABEL);
    }
  }

  private void item(String text) {
    lines.addAll(Columns.paragraph("- " + Words.harmless(text), WIDTH));
  }

  private void indented(String indent, String text) {
    for (String part : Columns.wrap(Words.harmless(text), WIDTH - indent.length())) {
      lines.add(indent + part);
    }
  }
}
