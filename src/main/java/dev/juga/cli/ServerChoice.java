package dev.juga.cli;

import dev.juga.mysql.Endpoint;
import dev.juga.mysql.Side;
import java.util.Optional;

/**
 * One server as the user named it.
 *
 * @param url empty if an option file names the server
 * @param optionFile empty if there is none
 */
record ServerChoice(Side side, String url, String optionFile) {
  /** Reads it and adds everything that is wrong with it; empty if it cannot be understood. */
  Optional<Endpoint> read(Problems problems, Passwords passwords) {
    Optional<OptionFile> file =
        optionFile.isEmpty()
            ? Optional.empty()
            : Optional.of(passwords.optionFile(side, option() + "-option-file", optionFile));
    file.ifPresent(read -> read.problems().forEach(problems::add));
    file.flatMap(OptionFile::warning).ifPresent(problems::warn);
    boolean isSound = file.map(read -> read.problems().isEmpty()).orElse(true);
    if (isSound && !passwords.canAnswer(side)) {
      problems.add(Passwords.missing(side));
    }
    if (!url.isEmpty()) {
      return problems.endpoint(option(), url);
    }
    if (file.isEmpty()) {
      problems.add(option() + " is missing. Write it as mysql://user@host:3306/");
    }
    return isSound ? file.flatMap(read -> read.endpoint(option(), problems)) : Optional.empty();
  }

  private String option() {
    return "--" + side;
  }
}
