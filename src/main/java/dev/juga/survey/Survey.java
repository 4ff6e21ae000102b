package dev.juga.survey;

import dev.juga.event.RunListener;
import dev.juga.lane.StopSign;
import dev.juga.laravel.Findings;
import dev.juga.laravel.FolderSearch;
import dev.juga.laravel.SystemPaths;
import dev.juga.mysql.Server;
import dev.juga.mysql.survey.ServerSurvey;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** One survey of a server and of the applications around it. Writes nothing anywhere. */
public final class Survey {
  private final Server server;
  private final SurveyOptions options;
  private final RunListener listener;
  private final Clock clock;
  private final StopSign stop = new StopSign("survey");

  public Survey(Server server, SurveyOptions options, RunListener listener, Clock clock) {
    this.server = server;
    this.options = options;
    this.listener = listener;
    this.clock = clock;
  }

  /** Asks the survey to end between two tables; from any thread. */
  public void stop() {
    stop.raise();
  }

  /** Fails with SERVER if the server refuses more than single things. */
  public SurveyResult run() {
    Instant begun = clock.instant();
    listener.stepStarted("Asking the server");
    ServerSurvey found = ServerSurvey.of(server);
    Optional<Composition> composition =
        options.folders().isEmpty() ? Optional.empty() : Optional.of(composed(found));
    if (options.exactCounts()) {
      found =
          found.counted(
              server,
              schema -> listener.stepStarted("Counting the rows of " + schema),
              stop::check);
    }
    stop.check();
    LocalDate today = LocalDate.ofInstant(begun, clock.getZone());
    return new SurveyResult(
        found,
        composition,
        new Tasks(found, composition, today).list(),
        begun,
        Duration.between(begun, clock.instant()));
  }

  private Composition composed(ServerSurvey found) {
    listener.stepStarted("Reading the files of applications");
    Findings findings = FolderSearch.of(options.folders(), SystemPaths.under(options.systemRoot()));
    ServerNames names =
        new ServerNames(server.endpoint(), found.server(), options.readsThisMachine());
    return Composition.of(found, findings, names);
  }
}
