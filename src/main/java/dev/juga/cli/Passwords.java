package dev.juga.cli;

import dev.juga.failure.ExitCode;
import dev.juga.failure.Failure;
import dev.juga.mysql.Endpoint;
import dev.juga.mysql.Secret;
import dev.juga.mysql.Side;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Finds the password of each side: in the environment, else by asking. */
final class Passwords {
  private final Map<String, String> environment;
  private final Optional<Surroundings.Prompt> prompt;
  private final Masking masking;

  Passwords(Surroundings surroundings, Masking masking) {
    this.environment = surroundings.environment();
    this.prompt = surroundings.prompt();
    this.masking = masking;
  }

  /** The variable that holds the password of one side; set but empty means no password. */
  static String variable(Side side) {
    return "JUGA_" + side.name().toUpperCase(Locale.ROOT) + "_PASSWORD";
  }

  /** Hides what is in the environment before anything is written. */
  void hideKnown() {
    for (Side side : Side.values()) {
      masking.hide(Secret.of(environment.getOrDefault(variable(side), "")));
    }
  }

  /** Whether the password can be had at all. */
  boolean canAnswer(Side side) {
    return environment.containsKey(variable(side)) || prompt.isPresent();
  }

  /** The sentence for somebody who cannot be asked. */
  static String missing(Side side) {
    return "There is no password for the "
        + side
        + " and no terminal to ask on. Set "
        + variable(side)
        + " (empty if the account has none), or start Juga in a terminal";
  }

  Secret of(Side side, Endpoint endpoint) {
    String set = environment.get(variable(side));
    Secret secret = set == null ? asked(side, endpoint) : Secret.of(set);
    masking.hide(secret);
    return secret;
  }

  private Secret asked(Side side, Endpoint endpoint) {
    char[] answer =
        prompt
            .flatMap(p -> p.ask("Password of the " + side + ' ' + endpoint + ": "))
            .orElseThrow(() -> noAnswer(side));
    Secret secret = Secret.of(new String(answer));
    Arrays.fill(answer, ' ');
    return secret;
  }

  private Failure noAnswer(Side side) {
    return prompt.isEmpty()
        ? Failure.of(ExitCode.USAGE, missing(side))
        : Failure.of(ExitCode.USAGE, "No password was given for the " + side);
  }
}
