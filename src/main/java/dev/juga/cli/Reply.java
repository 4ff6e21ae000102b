package dev.juga.cli;

import dev.juga.demo.DemoResult;
import dev.juga.failure.ExitCode;
import dev.juga.failure.Failure;
import dev.juga.ledger.RunStatus;
import dev.juga.migrate.MigrationPlan;
import dev.juga.migrate.MigrationResult;
import dev.juga.migrate.Verify;
import dev.juga.preflight.PreflightResult;
import dev.juga.survey.SurveyResult;
import dev.juga.verify.VerificationResult;
import java.util.List;
import java.util.Optional;

/** Says how a run ended, for people or for programs. */
interface Reply {
  /**
   * What a finished run earns. A run that was told not to compare contents is done when rows are
   * counted; where nothing was counted, nothing can be said at all.
   */
  static ExitCode exitCode(MigrationResult result) {
    if (result.tables().isEmpty()) {
      return ExitCode.INCONCLUSIVE;
    }
    if (result.verify() == Verify.NONE) {
      return ExitCode.DONE;
    }
    return switch (result.verdict()) {
      case MATCH -> ExitCode.DONE;
      case MISMATCH -> ExitCode.MISMATCH;
      case EXCLUDED, CHANGING, INCONCLUSIVE -> ExitCode.INCONCLUSIVE;
    };
  }

  void planned(MigrationPlan plan, String log);

  /**
   * A run ended.
   *
   * @param outlook how long the window must be, or what became of a forecast
   * @param evidence where to read about it
   */
  void migrated(MigrationResult result, Outlook outlook, String log, Evidence.Written evidence);

  /** Servers were looked at. */
  void preflighted(PreflightResult result, String log);

  /** Two servers were compared. */
  void verified(VerificationResult result, String log, Evidence.Written evidence);

  /**
   * The demo ended.
   *
   * @param canKeep whether the servers were the demo's own
   */
  void demonstrated(DemoResult result, String log, Evidence.Written evidence, boolean canKeep);

  /** What a ledger knows of its runs; empty if there is none. */
  void listed(List<RunStatus> runs, String log);

  /**
   * A server was surveyed.
   *
   * @param page the page made of it; empty if it could not be written
   */
  void surveyed(SurveyResult result, String log, String page);

  /** The report was rendered again. */
  void rendered(Rendered report);

  /** The ledger is removed. */
  void cleaned(String log);

  /**
   * Nothing was done, or not all of it.
   *
   * @param log the log file; empty if none was opened yet
   * @param evidence where to read about what was done
   */
  void failed(Failure failure, Optional<String> log, Evidence.Written evidence);
}
