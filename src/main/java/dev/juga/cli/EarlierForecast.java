package dev.juga.cli;

import dev.juga.failure.ExitCode;
import dev.juga.failure.Failure;
import dev.juga.rehearse.Forecast;
import dev.juga.rehearse.Outcome;
import dev.juga.rehearse.Recorder;
import dev.juga.report.Manifest;
import dev.juga.report.ManifestFile;
import java.util.Optional;

/** A forecast that a rehearsal left in its manifest. */
record EarlierForecast(String run, Forecast forecast) {
  /**
   * Reads it before a run begins.
   *
   * @param file as it was named; nothing is read if it is empty
   */
  static Optional<EarlierForecast> read(String file, Invocation invocation) {
    if (file.isEmpty()) {
      return Optional.empty();
    }
    Manifest manifest = ManifestFile.read(invocation.resolve(file)).manifest();
    if (manifest.forecast() == null) {
      throw Failure.of(ExitCode.USAGE, "The manifest holds no forecast")
          .at(file)
          .remedy("Name with --forecast the manifest that 'juga rehearse' wrote.");
    }
    return Optional.of(new EarlierForecast(manifest.run().id(), manifest.forecast()));
  }

  Outcome beside(Recorder fact) {
    return Outcome.of(run, forecast, fact);
  }
}
