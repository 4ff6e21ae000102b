package dev.juga.cli;

import dev.juga.event.RunListener;
import dev.juga.mysql.Server;
import dev.juga.mysql.Side;
import dev.juga.survey.Survey;
import dev.juga.survey.SurveyOptions;
import dev.juga.survey.SurveyResult;
import java.time.Clock;

/** The survey of a real server. */
final class ServerSurveyor implements Surveyor {
  private final Server server;
  private final Survey survey;

  private ServerSurveyor(Server server, Survey survey) {
    this.server = server;
    this.survey = survey;
  }

  static Surveyor open(
      Mover.Login source, SurveyOptions options, RunListener listener, Clock clock) {
    listener.stepStarted("Connecting");
    Server server = source.connect(Side.SOURCE);
    return new ServerSurveyor(server, new Survey(server, options, listener, clock));
  }

  @Override
  public SurveyResult run() {
    return survey.run();
  }

  @Override
  public void stop() {
    survey.stop();
  }

  @Override
  public void close() {
    server.close();
  }
}
