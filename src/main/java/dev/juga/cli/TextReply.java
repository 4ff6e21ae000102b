package dev.juga.cli;

import dev.juga.demo.DemoResult;
import dev.juga.failure.Failure;
import dev.juga.ledger.RunStatus;
import dev.juga.migrate.MigrationPlan;
import dev.juga.migrate.MigrationResult;
import dev.juga.preflight.PreflightResult;
import dev.juga.survey.SurveyResult;
import dev.juga.verify.VerificationResult;
import java.util.List;
import java.util.Optional;

/** Results for people on standard output, failures on standard error. */
final class TextReply implements Reply {
  private final Screen screen;

  TextReply(Screen screen) {
    this.screen = screen;
  }

  @Override
  public void planned(MigrationPlan plan, String log) {
    screen.result(PlanText.of(plan, log));
  }

  @Override
  public void migrated(
      MigrationResult result, Outlook outlook, String log, Evidence.Written evidence) {
    screen.result(ResultText.of(result, outlook, evidence.words()));
  }

  @Override
  public void preflighted(PreflightResult result, String log) {
    screen.result(PreflightText.of(result, log));
  }

  @Override
  public void verified(VerificationResult result, String log, Evidence.Written evidence) {
    screen.result(VerdictText.of(result, evidence.words()));
  }

  @Override
  public void demonstrated(
      DemoResult result, String log, Evidence.Written evidence, boolean canKeep) {
    screen.result(DemoText.of(result, evidence.words(), canKeep));
  }

  @Override
  public void listed(List<RunStatus> runs, String log) {
    screen.result(StatusText.of(runs));
  }

  @Override
  public void surveyed(SurveyResult result, String log, String page) {
    screen.result(SurveyText.of(result, page, log));
  }

  @Override
  public void rendered(Rendered report) {
    screen.result(List.of(report.line()));
  }

  @Override
  public void cleaned(String log) {
    screen.result(List.of("The ledger is removed from the target, log: " + log));
  }

  @Override
  public void failed(Failure failure, Optional<String> log, Evidence.Written evidence) {
    screen.explain(Words.sentence(failure));
    if (!evidence.words().isEmpty()) {
      screen.explain(evidence.words());
    }
  }
}
