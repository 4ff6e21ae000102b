package dev.juga.cli;

import dev.juga.event.RunListener;
import dev.juga.verify.VerificationResult;
import dev.juga.verify.VerifyOptions;

/** A verification between two servers that are connected already. */
interface Verifier extends AutoCloseable {
  VerificationResult run();

  /** Asks a run to end after the questions in flight; from any thread. */
  void stop();

  @Override
  void close();

  /** Connects to both servers. */
  interface Opening {
    Verifier open(
        Mover.Login source, Mover.Login target, VerifyOptions options, RunListener listener);
  }
}
