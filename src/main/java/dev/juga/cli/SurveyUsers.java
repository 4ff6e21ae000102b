package dev.juga.cli;

import dev.juga.laravel.VirtualHost;
import dev.juga.laravel.Writer;
import dev.juga.mysql.survey.AccountFacts;
import dev.juga.mysql.survey.ConnectionFacts;
import dev.juga.report.SurveyWords;
import dev.juga.survey.Composition;
import dev.juga.survey.SurveyResult;
import dev.juga.survey.Use;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** Who uses a server, for people: accounts, clients, applications, and what writes by itself. */
final class SurveyUsers {
  private static final int CELL = 26;

  private final SurveyResult result;
  private final SurveyWords words;
  private final Sheet sheet;

  SurveyUsers(SurveyResult result, SurveyWords words, Sheet sheet) {
    this.result = result;
    this.words = words;
    this.sheet = sheet;
  }

  void write() {
    accounts();
    connections();
    result.composition().ifPresent(this::applications);
  }

  private void accounts() {
    List<AccountFacts> accounts =
        result.server().accounts().stream().filter(account -> !account.isServersOwn()).toList();
    sheet.heading(Words.count(accounts.size(), "account"));
    Listing listing = new Listing(32, Set.of(), "account", "logs in with", "reaches");
    accounts.forEach(
        account -> listing.add(account.name(), words.login(account), words.reach(account)));
    sheet.add(listing.lines());
  }

  private void connections() {
    List<ConnectionFacts> connections = result.server().connections();
    sheet.heading("Connected" + (connections.isEmpty() ? ": nobody but Juga" : ""));
    if (connections.isEmpty()) {
      return;
    }
    Listing listing =
        new Listing(CELL, Set.of(3, 4), "user", "from", "schema", "now", "since the start");
    for (ConnectionFacts one : connections.subList(0, Math.min(Sheet.FEW, connections.size()))) {
      listing.add(
          one.user(),
          one.host(),
          Words.or(one.schema(), "-"),
          Words.number(one.now()),
          one.sinceStart() < 0 ? "-" : Words.number(one.sinceStart()));
    }
    sheet.add(listing.lines());
    more(connections);
  }

  private void more(Collection<?> all) {
    if (all.size() > Sheet.FEW) {
      sheet.add("and " + Words.number(all.size() - Sheet.FEW) + " more");
    }
  }

  private void applications(Composition composition) {
    int applications = composition.findings().applications().size();
    sheet.heading(
        applications == 0 ? "No applications found" : Words.count(applications, "application"));
    if (!composition.uses().isEmpty()) {
      Listing listing =
          new Listing(CELL, Set.of(), "application", "schema", "account", "zone", "server");
      for (Use use : composition.uses()) {
        listing.add(
            use.name(),
            Words.or(use.connection().schema(), "-"),
            Words.or(use.connection().account(), "-") + (use.isAlmighty() ? " (!)" : ""),
            use.connection().setsZone() ? use.connection().zone() : "none",
            place(use));
      }
      sheet.add(listing.lines());
    }
    List<VirtualHost> hosts = composition.findings().hosts();
    if (!hosts.isEmpty()) {
      sheet.heading(Words.count(hosts.size(), "virtual host"));
      Listing listing = new Listing(CELL, Set.of(), "site", "application", "document root");
      for (VirtualHost host : hosts) {
        listing.add(
            Words.or(host.serverName(), "-"),
            host.application().orElse("-"),
            host.documentRoot().toString());
      }
      sheet.add(listing.lines());
    }
    writers(composition.findings().writers());
    if (!composition.findings().remarks().isEmpty()) {
      sheet.heading("Remarks");
      composition.findings().remarks().forEach(sheet::item);
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
    sheet.heading("What can write during the window" + (isEmpty ? ": nothing found" : ""));
    if (isEmpty) {
      return;
    }
    Listing listing = new Listing(18, Set.of(), "application", "by", "when", "what");
    for (Writer writer : writers) {
      listing.add(
          writer.application().orElse("-"),
          writer.kind().words(),
          writer.when(),
          Words.or(writer.artisan(), Columns.fit(writer.what(), CELL)));
    }
    events.forEach(event -> listing.add("-", "event", "-", event));
    sheet.add(listing.lines());
  }
}
