package dev.juga.cli;

import dev.juga.failure.ExitCode;
import dev.juga.failure.Failure;
import dev.juga.mysql.Endpoint;
import dev.juga.mysql.Secret;
import dev.juga.mysql.Side;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Finds the password of each side: in the environment, else in an option file, else by asking. */
final class Passwords {
  private final Map<String, String> environment;
  private final Optional<Surroundings.Prompt> prompt;
  private final Path directory;
  private final Masking masking;
  private final Map<Side, Secret> filed = new EnumMap<>(Side.class);

  Passwords(Surroundings surroundings, Masking masking) {
    this.environment = surroundings.environment();
    this.prompt = surroundings.prompt();
    this.directory = surroundings.directory();
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

  /** Reads an option file; a password in it is hidden from now on, and answers for its side. */
  OptionFile optionFile(Side side, String option, String shown) {
    String home = environment.getOrDefault("HOME", "");
    // A shell expands ~ in '--option ~/file' but not in '--option=~/file', nor does YAML.
    boolean isAtHome = shown.startsWith("~/") && !home.isEmpty();
    Path path = directory.resolve(isAtHome ? home + shown.substring(1) : shown);
    OptionFile file = OptionFile.read(option, shown, path);
    file.password()
        .ifPresent(
            password -> {
              masking.hide(password);
              filed.put(side, password);
            });
    return file;
  }

  /** Whether the password can be had at all. */
  boolean canAnswer(Side side) {
    return environment.containsKey(variable(side)) || filed.containsKey(side) || prompt.isPresent();
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
    if (set != null) {
      return Secret.of(set);
    }
    Secret secret = filed.containsKey(side) ? filed.get(side) : asked(side, endpoint);
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
