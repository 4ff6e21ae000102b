package dev.juga.survey;

import dev.juga.mysql.survey.AccountFacts;
import dev.juga.mysql.survey.ServerSurvey;
import dev.juga.mysql.survey.Unseen;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Looks for signs of a backup: none of them proves one, but all of them missing says much. */
public final class BackupSearch {
  /** Where a sign could be. */
  public enum Place {
    /** A replica that reads the binary log. */
    REPLICAS,
    /** An account that is named or made for backups. */
    ACCOUNTS,
    /** A dump in a crontab, a timer or a script. */
    JOBS
  }

  private final Set<Place> looked = EnumSet.allOf(Place.class);
  private final List<String> signs = new ArrayList<>();

  BackupSearch(ServerSurvey server, Optional<Composition> composition) {
    if (server.server().replicas() < 0) {
      looked.remove(Place.REPLICAS);
    } else if (server.server().replicas() > 0) {
      signs.add("replica");
    }
    if (server.unseen().contains(Unseen.ACCOUNTS)) {
      looked.remove(Place.ACCOUNTS);
    }
    server.accounts().stream()
        .filter(account -> !account.isServersOwn() && account.isForBackups())
        .map(AccountFacts::name)
        .forEach(signs::add);
    if (composition.isEmpty()) {
      looked.remove(Place.JOBS);
    }
    composition.ifPresent(
        found ->
            found
                .findings()
                .backups()
                .forEach(backup -> signs.add(backup.tool() + " (" + backup.file() + ')')));
  }

  /** Names of the places that could be looked at. */
  List<String> looked() {
    return looked.stream().map(Place::name).toList();
  }

  /** What was found. */
  List<String> signs() {
    return List.copyOf(signs);
  }
}
