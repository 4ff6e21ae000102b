package dev.juga.cli;

import dev.juga.event.RunListener;
import dev.juga.survey.SurveyOptions;
import dev.juga.survey.SurveyResult;
import java.time.Clock;

/** A survey of a server that is connected already. */
interface Surveyor extends AutoCloseable {
  SurveyResult run();

  /** Asks a survey to end between two tables; from any thread. */
  void stop();

  @Override
  void close();

  /** Connects to the server. */
  interface Opening {
    Surveyor open(Mover.Login source, SurveyOptions options, RunListener listener, Clock clock);
  }
}
