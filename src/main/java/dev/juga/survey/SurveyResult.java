package dev.juga.survey;

import dev.juga.mysql.survey.ServerSurvey;
import dev.juga.mysql.survey.TableFacts;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What a survey found.
 *
 * @param composition empty if no folder was named
 * @param tasks what to do first, in order
 * @param at when it was begun
 */
public record SurveyResult(
    ServerSurvey server,
    Optional<Composition> composition,
    List<Task> tasks,
    Instant at,
    Duration took) {
  public SurveyResult {
    tasks = List.copyOf(tasks);
  }

  /** All tables, the largest first. */
  public List<TableFacts> tables() {
    return server.schemas().stream()
        .flatMap(schema -> schema.tables().stream())
        .sorted(Comparator.comparing(TableFacts::bytes).reversed().thenComparing(TableFacts::name))
        .toList();
  }
}
