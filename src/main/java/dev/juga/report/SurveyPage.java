package dev.juga.report;

import dev.juga.laravel.Writer;
import dev.juga.mysql.survey.AccountFacts;
import dev.juga.mysql.survey.SchemaFacts;
import dev.juga.mysql.survey.ServerFacts;
import dev.juga.mysql.survey.ServerSurvey;
import dev.juga.mysql.survey.TableFacts;
import dev.juga.mysql.survey.Unseen;
import dev.juga.survey.Composition;
import dev.juga.survey.SurveyResult;
import dev.juga.survey.Use;
import gg.jte.Content;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What the templates of a survey show. */
final class SurveyPage {
  private final SurveyResult result;
  private final String run;
  private final SurveyWords words;
  private final Text text;

  SurveyPage(SurveyResult result, String run, Language language) {
    this.result = result;
    this.run = run;
    this.words = new SurveyWords(result, language);
    this.text = words.text();
  }

  SurveyResult result() {
    return result;
  }

  ServerSurvey survey() {
    return result.server();
  }

  ServerFacts server() {
    return result.server().server();
  }

  String run() {
    return run;
  }

  SurveyWords words() {
    return words;
  }

  Text text() {
    return text;
  }

  Instant ended() {
    return result.at().plus(result.took());
  }

  /** {@code 10 schemas with 214 tables on MySQL 8.0.31}. */
  String headline() {
    return text.of(
        "survey.headline",
        text.count(survey().schemas().size(), "schema"),
        text.count(tables().size(), "table"),
        server().version());
  }

  String applicationsHeadline() {
    return text.of(
        "survey.headline.apps",
        text.count(
            uses().stream().filter(Use::isHere).map(Use::application).distinct().count(),
            "application"));
  }

  /** Worst first: something to be done is not good. */
  Tone tone() {
    return result.tasks().isEmpty() ? Tone.GOOD : Tone.UNSURE;
  }

  String word() {
    return text.count(result.tasks().size(), "task");
  }

  List<TableFacts> tables() {
    return result.tables();
  }

  long total(Function<TableFacts, Long> figure) {
    return tables().stream().mapToLong(figure::apply).sum();
  }

  List<Unseen> unseen() {
    return survey().unseen().stream().sorted().toList();
  }

  boolean hasApplications() {
    return result.composition().isPresent();
  }

  Composition composition() {
    return result.composition().orElseThrow();
  }

  List<Use> uses() {
    return result.composition().map(Composition::uses).orElse(List.of());
  }

  List<Writer> writers() {
    return result
        .composition()
        .map(composition -> composition.findings().writers())
        .orElse(List.of());
  }

  List<String> events() {
    return survey().runningEvents();
  }

  /** All but the server's own. */
  List<AccountFacts> accounts() {
    return survey().accounts().stream().filter(account -> !account.isServersOwn()).toList();
  }

  boolean isOpen(AccountFacts account) {
    return account.login() == AccountFacts.Login.NOTHING && !account.locked() && !account.isRole();
  }

  /** Applications that use a schema. */
  String usersOf(SchemaFacts schema) {
    return result
        .composition()
        .map(composition -> String.join(text.of("and"), composition.usersOf(schema.name())))
        .orElse("");
  }

  String objects(SchemaFacts schema) {
    return schema.objects().values().stream().mapToInt(Integer::intValue).sum() == 0
        ? "–"
        : schema.objects().entrySet().stream()
            .map(entry -> text.count(entry.getValue(), entry.getKey()))
            .collect(Collectors.joining(text.of("and")));
  }

  /** Engines, or collations, with how many tables have them. */
  Map<String, Long> engines() {
    return counted(TableFacts::engine);
  }

  Map<String, Long> collations() {
    return counted(TableFacts::collation);
  }

  private Map<String, Long> counted(Function<TableFacts, String> what) {
    Map<String, Long> counts =
        tables().stream()
            .map(what)
            .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    Map<String, Long> sorted = new LinkedHashMap<>();
    counts.entrySet().stream()
        .sorted(
            Map.Entry.<String, Long>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey()))
        .forEach(entry -> sorted.put(entry.getKey(), entry.getValue()));
    return sorted;
  }

  String rows(long rows, boolean isCounted) {
    return (isCounted ? "" : "≈ ") + text.number(rows);
  }

  String replicas() {
    int replicas = server().replicas();
    return replicas < 0 ? text.of("label.survey.unknown") : text.number(replicas);
  }

  String since(long connections) {
    return connections < 0 ? "–" : text.number(connections);
  }

  /** Milliseconds for sorting; the unknown ones last. */
  long millis(TableFacts table) {
    return table.lastWrite().at() == null ? 0 : table.lastWrite().at().toEpochMilli();
  }

  /** A text of a server or a file, with what cannot be seen shown. */
  Content show(String value) {
    return Visible.of(value);
  }

  /** A value for an attribute. */
  String plain(String value) {
    return Visible.plain(value);
  }
}
