package dev.juga.cli;

import dev.juga.event.RunListener;
import dev.juga.verify.Verification;
import dev.juga.verify.VerificationResult;
import dev.juga.verify.VerifyOptions;

/** The verification between real servers. */
final class ServerVerifier implements Verifier {
  private final ServerPair servers;
  private final Verification verification;

  private ServerVerifier(ServerPair servers, Verification verification) {
    this.servers = servers;
    this.verification = verification;
  }

  static Verifier open(
      Mover.Login from, Mover.Login to, VerifyOptions options, RunListener listener) {
    ServerPair servers = ServerPair.connect(from, to, listener);
    return new ServerVerifier(
        servers, new Verification(servers.source(), servers.target(), options, listener));
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
    servers.close();
  }
}
