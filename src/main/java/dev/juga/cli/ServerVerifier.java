package dev.juga.cli;

import dev.juga.event.RunListener;
import dev.juga.mysql.Server;
import dev.juga.mysql.Side;
import dev.juga.verify.Verification;
import dev.juga.verify.VerificationResult;
import dev.juga.verify.VerifyOptions;

/** The verification between real servers. */
final class ServerVerifier implements Verifier {
  private final Server source;
  private final Server target;
  private final Verification verification;

  private ServerVerifier(Server source, Server target, Verification verification) {
    this.source = source;
    this.target = target;
    this.verification = verification;
  }

  static Verifier open(
      Mover.Login from, Mover.Login to, VerifyOptions options, RunListener listener) {
    listener.stepStarted("Connecting");
    Server source = Server.connect(Side.SOURCE, from.endpoint(), from.password());
    try {
      Server target = Server.connect(Side.TARGET, to.endpoint(), to.password());
      return new ServerVerifier(
          source, target, new Verification(source, target, options, listener));
    } catch (RuntimeException e) {
      source.close();
      throw e;
    }
  }

  @Override
  public VerificationResult run() {
    return verification.run();
  }

  @Override
  public void stop() {
    verification.stop();
  }

  @Override
  public void close() {
    try (source) {
      target.close();
    }
  }
}
