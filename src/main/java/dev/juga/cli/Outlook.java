package dev.juga.cli;

import dev.juga.failure.ExitCode;
import dev.juga.migrate.MigrationResult;
import dev.juga.rehearse.Forecast;
import dev.juga.rehearse.Outcome;
import dev.juga.report.Manifest;
import dev.juga.schema.Selection;
import java.util.Optional;

/**
 * What a run says of the maintenance window.
 *
 * @param forecast how long it must be, by a rehearsal
 * @param outcome what became of an earlier forecast
 */
record Outlook(Manifest.Verb verb, Optional<Forecast> forecast, Optional<Outcome> outcome) {
  /** Leaves the evidence of a run that reached its end, and tells its result. */
  ExitCode tell(
      Invocation invocation, Evidence evidence, MigrationResult result, Selection selection) {
    String log = invocation.log().shown();
    Evidence.Written written = evidence.of(result, selection, this);
    ResultText.of(result, this, written.words()).forEach(invocation.log()::note);
    invocation.reply(reply -> reply.migrated(result, this, log, written));
    return Reply.exitCode(result);
  }
}
