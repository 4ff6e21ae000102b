package dev.juga.cli;

import dev.juga.failure.ExitCode;
import dev.juga.failure.Failure;
import dev.juga.mysql.Endpoint;
import dev.juga.mysql.Side;
import java.util.EnumMap;
import java.util.Map;
import picocli.CommandLine.Option;

/** The two servers of a command, and how they let us in. */
final class ServerOptions {
  private final Map<Side, Endpoint> endpoints = new EnumMap<>(Side.class);

  @Option(
      names = "--source",
      paramLabel = "URL",
      description = "The server that is read: mysql://user@host:3306/")
  private String source = "";

  @Option(
      names = "--target",
      paramLabel = "URL",
      description = "The server that is written, likewise.")
  private String target = "";

  /** Whether at least one of them is named. */
  boolean areGiven() {
    return !source.isEmpty() || !target.isEmpty();
  }

  /** Reads both; whatever is wrong with them is a problem. */
  void check(Problems problems, Passwords passwords) {
    problems.collect(() -> endpoints.put(Side.SOURCE, endpoint("--source", source)));
    problems.collect(() -> endpoints.put(Side.TARGET, endpoint("--target", target)));
    if (endpoints.size() == 2 && nameOneServer()) {
      problems.add("--source and --target name the same server");
    }
    for (Side side : Side.values()) {
      if (!passwords.canAnswer(side)) {
        problems.add(Passwords.missing(side));
      }
    }
  }

  Endpoint endpoint(Side side) {
    return endpoints.get(side);
  }

  /** The endpoint with its password, which may have to be asked for. */
  Mover.Login login(Side side, Passwords passwords) {
    return new Mover.Login(endpoint(side), passwords.of(side, endpoint(side)));
  }

  private static Endpoint endpoint(String option, String url) {
    if (url.isEmpty()) {
      throw Failure.of(ExitCode.USAGE, option + " is missing")
          .remedy("Write it as mysql://user@host:3306/.");
    }
    return Endpoint.parse(option, url);
  }

  private boolean nameOneServer() {
    Endpoint from = endpoint(Side.SOURCE);
    Endpoint to = endpoint(Side.TARGET);
    return from.host().equalsIgnoreCase(to.host()) && from.port() == to.port();
  }
}
