package dev.juga.survey;

import dev.juga.laravel.Writer;
import dev.juga.mysql.ServerVersion;
import dev.juga.mysql.survey.AccountFacts;
import dev.juga.mysql.survey.SchemaFacts;
import dev.juga.mysql.survey.ServerSurvey;
import dev.juga.mysql.survey.TableFacts;
import dev.juga.mysql.survey.Unseen;
import dev.juga.survey.Task.Kind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Decides what is to be done first, from everything that was found. */
final class Tasks {
  private final ServerSurvey server;
  private final Optional<Composition> composition;
  private final LocalDate today;
  private final List<Task> tasks = new ArrayList<>();

  Tasks(ServerSurvey server, Optional<Composition> composition, LocalDate today) {
    this.server = server;
    this.composition = composition;
    this.today = today;
  }

  /** In the order in which they are to be done. */
  List<Task> list() {
    backups();
    unseen();
    accounts();
    applications();
    timeZone();
    tables();
    SupportEnd.of(server.server().version())
        .filter(end -> end.isBefore(today))
        .ifPresent(
            end ->
                add(
                    Kind.END_OF_LIFE,
                    List.of(server.server().version().toString(), end.toString()),
                    none()));
    composition
        .filter(found -> !found.uses().isEmpty())
        .ifPresent(found -> add(Kind.UNUSED_SCHEMAS, found.unusedSchemas(), none()));
    writers();
    return tasks.stream().sorted(Comparator.comparing(Task::kind)).toList();
  }

  private static List<String> none() {
    return List.of();
  }

  private void add(Kind kind, List<String> about, List<String> lines) {
    if (!about.isEmpty()) {
      tasks.add(new Task(kind, about, lines));
    }
  }

  private void backups() {
    BackupSearch search = new BackupSearch(server, composition);
    if (search.signs().isEmpty()) {
      Kind kind = search.looked().isEmpty() ? Kind.UNKNOWN_BACKUP : Kind.NO_BACKUP;
      tasks.add(new Task(kind, search.looked(), none()));
    } else {
      add(Kind.TRY_BACKUP, search.signs(), none());
    }
  }

  /** Only what a privilege would show; the rest is told with what it concerns. */
  private void unseen() {
    ServerVersion version = server.server().version();
    List<Unseen> mendable =
        server.unseen().stream().filter(gap -> !gap.privilege(version).isEmpty()).sorted().toList();
    List<String> privileges =
        mendable.stream().map(gap -> gap.privilege(version)).distinct().sorted().toList();
    List<String> lines =
        privileges.isEmpty()
            ? none()
            : List.of(
                "GRANT "
                    + String.join(", ", privileges)
                    + " ON *.* TO "
                    + server.server().account()
                    + ';');
    add(Kind.UNSEEN, mendable.stream().map(Unseen::name).toList(), lines);
  }

  private void accounts() {
    add(
        Kind.NO_PASSWORD,
        names(account -> !account.isAnonymous() && isOpen(account)),
        lines(
            account -> !account.isAnonymous() && isOpen(account),
            "ALTER USER %s IDENTIFIED BY '" + Proposal.PASSWORD + "';"));
    add(
        Kind.ANONYMOUS,
        names(AccountFacts::isAnonymous),
        lines(AccountFacts::isAnonymous, "DROP USER %s;"));
  }

  private static boolean isOpen(AccountFacts account) {
    return account.login() == AccountFacts.Login.NOTHING && !account.locked();
  }

  private Stream<AccountFacts> people(Predicate<AccountFacts> which) {
    return server.accounts().stream()
        .filter(account -> !account.isServersOwn() && !account.isRole())
        .filter(which);
  }

  private List<String> names(Predicate<AccountFacts> which) {
    return people(which).map(AccountFacts::name).toList();
  }

  private List<String> lines(Predicate<AccountFacts> which, String line) {
    return people(which).map(account -> line.replace("%s", account.name())).toList();
  }

  private void applications() {
    composition.ifPresent(
        found -> {
          add(
              Kind.ROOT_APPLICATIONS,
              found.proposals().stream().map(Proposal::application).toList(),
              found.proposals().stream().flatMap(each -> each.statements().stream()).toList());
          add(
              Kind.ELSEWHERE,
              uses(found, use -> use.whereabouts() == Whereabouts.ELSEWHERE),
              none());
          add(
              Kind.UNCERTAIN,
              uses(found, use -> use.whereabouts() == Whereabouts.UNCERTAIN),
              none());
          add(Kind.MISSING_SCHEMA, uses(found, Use::lacksSchema), none());
        });
  }

  private static List<String> uses(Composition found, Predicate<Use> which) {
    return found.uses().stream().filter(which).map(Tasks::described).distinct().toList();
  }

  private static String described(Use use) {
    String host = use.connection().host();
    String place = use.lacksSchema() ? use.connection().schema() : host;
    return place.isEmpty() ? use.name() : use.name() + " → " + place;
  }

  /** RDS is in UTC unless told otherwise; there a session without a zone reads other times. */
  private void timeZone() {
    if (server.server().utcOffset().isZero()) {
      return;
    }
    if (composition.isEmpty()) {
      tasks.add(new Task(Kind.TIME_ZONE, none(), none()));
    }
    composition.ifPresent(
        found ->
            add(
                Kind.TIME_ZONE,
                found.uses().stream()
                    .filter(use -> use.isHere() && !use.connection().setsZone())
                    .map(Use::name)
                    .toList(),
                none()));
  }

  private void tables() {
    Predicate<TableFacts> isForeign = table -> !table.engine().equals("InnoDB");
    List<TableFacts> foreign = tables(isForeign);
    add(
        Kind.ENGINES,
        foreign.stream().map(table -> table.name() + " (" + table.engine() + ')').toList(),
        foreign.stream()
            .map(table -> "ALTER TABLE " + table.name().quoted() + " ENGINE=InnoDB;")
            .toList());
    add(
        Kind.NO_KEY,
        tables(table -> !table.hasKey()).stream().map(table -> table.name().toString()).toList(),
        none());
  }

  private List<TableFacts> tables(Predicate<TableFacts> which) {
    return server.schemas().stream()
        .map(SchemaFacts::tables)
        .flatMap(List::stream)
        .filter(which)
        .sorted(Comparator.comparing(TableFacts::bytes).reversed())
        .toList();
  }

  private void writers() {
    List<String> about = new ArrayList<>();
    List<String> lines = new ArrayList<>();
    composition.ifPresent(
        found -> {
          for (Writer writer : found.findings().writers()) {
            about.add(
                writer.application().map(name -> name + ": ").orElse("")
                    + (writer.artisan().isEmpty() ? writer.what() : writer.artisan())
                    + " ("
                    + writer.kind().words()
                    + ')');
            if (!lines.contains(writer.howToStop())) {
              lines.add(writer.howToStop());
            }
          }
        });
    List<String> events = server.runningEvents();
    events.forEach(event -> about.add("event " + event));
    if (!events.isEmpty()) {
      lines.add("SET GLOBAL event_scheduler = OFF;");
    }
    add(Kind.WRITERS, about, lines);
  }
}
