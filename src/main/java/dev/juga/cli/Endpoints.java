package dev.juga.cli;

import dev.juga.mysql.Endpoint;
import dev.juga.mysql.Side;
import java.util.Optional;

/** The two servers that a command line names. */
record Endpoints(Optional<Endpoint> from, Optional<Endpoint> to) {
  /** Reads both and adds everything that is wrong with them; either may be missing then. */
  static Endpoints read(
      Problems problems, Passwords passwords, ServerChoice source, ServerChoice target) {
    Endpoints endpoints =
        new Endpoints(source.read(problems, passwords), target.read(problems, passwords));
    if (endpoints.areTheSame()) {
      problems.add("--source and --target name the same server");
    }
    return endpoints;
  }

  Endpoint source() {
    return from.orElseThrow();
  }

  Endpoint target() {
    return to.orElseThrow();
  }

  Mover.Login sourceLogin(Passwords passwords) {
    return new Mover.Login(source(), passwords.of(Side.SOURCE, source()));
  }

  Mover.Login targetLogin(Passwords passwords) {
    return new Mover.Login(target(), passwords.of(Side.TARGET, target()));
  }

  private boolean areTheSame() {
    return from.isPresent()
        && to.isPresent()
        && source().host().equalsIgnoreCase(target().host())
        && source().port() == target().port();
  }
}
