package dev.juga.cli;

import dev.juga.failure.ExitCode;
import dev.juga.failure.Failure;
import dev.juga.mysql.Endpoint;
import dev.juga.mysql.Side;

/** The two servers that a command line names. */
record Endpoints(Endpoint source, Endpoint target) {
  /** Reads both and adds everything that is wrong with them; either may be missing then. */
  static Endpoints read(Problems problems, Passwords passwords, String source, String target) {
    Endpoint[] read = new Endpoint[2];
    problems.collect(() -> read[0] = endpoint("--source", source));
    problems.collect(() -> read[1] = endpoint("--target", target));
    Endpoints endpoints = new Endpoints(read[0], read[1]);
    if (endpoints.areTheSame()) {
      problems.add("--source and --target name the same server");
    }
    for (Side side : Side.values()) {
      if (!passwords.canAnswer(side)) {
        problems.add(Passwords.missing(side));
      }
    }
    return endpoints;
  }

  /** Reads the target alone and adds everything that is wrong with it; it may be null then. */
  static Endpoint target(Problems problems, Passwords passwords, String target) {
    Endpoint[] read = new Endpoint[1];
    problems.collect(() -> read[0] = endpoint("--target", target));
    if (!passwords.canAnswer(Side.TARGET)) {
      problems.add(Passwords.missing(Side.TARGET));
    }
    return read[0];
  }

  static Mover.Login targetLogin(Passwords passwords, Endpoint target) {
    return new Mover.Login(target, passwords.of(Side.TARGET, target));
  }

  Mover.Login sourceLogin(Passwords passwords) {
    return new Mover.Login(source, passwords.of(Side.SOURCE, source));
  }

  Mover.Login targetLogin(Passwords passwords) {
    return new Mover.Login(target, passwords.of(Side.TARGET, target));
  }

  private static Endpoint endpoint(String option, String url) {
    if (url.isEmpty()) {
      throw Failure.of(ExitCode.USAGE, option + " is missing")
          .remedy("Write it as mysql://user@host:3306/.");
    }
    return Endpoint.parse(option, url);
  }

  private boolean areTheSame() {
    return source != null
        && target != null
        && source.host().equalsIgnoreCase(target.host())
        && source.port() == target.port();
  }
}
