package dev.juga.preflight;

import dev.juga.failure.Failure;
import dev.juga.mysql.ServerFailure;
import dev.juga.mysql.objects.Definers;
import java.util.List;
import java.util.Map;

/** Accounts in whose name objects run, and that the target lacks. */
final class MissingDefiners implements Check {
  @Override
  public List<Finding> look(Ground ground) {
    if (!ground.hasTarget()) {
      return List.of();
    }
    Map<String, String> missing;
    try {
      missing = Definers.missing(ground.target(), ground.objects(), ground.options().definitions());
    } catch (Failure e) {
      // Who may not read mysql.user hears of a missing definer from the target itself.
      if (ServerFailure.isDenied(e)) {
        return List.of();
      }
      throw e;
    }
    return missing.isEmpty()
        ? List.of()
        : List.of(
            Finding.blocker(
                    "definers",
                    "The target lacks accounts in whose name views, routines, triggers or events"
                        + " run")
                .at(
                    missing.entrySet().stream()
                        .map(one -> one.getKey() + " (" + one.getValue() + ')')
                        .toList())
                .mendedBy(
                    Remedy.onTarget(
                            missing.keySet().stream()
                                .map(name -> "CREATE USER " + Ground.quoted(name) + " ACCOUNT LOCK")
                                .toArray(String[]::new))
                        .saying(
                            "Create these accounts with the privileges that their objects use, or"
                                + " map all definers to one of the target's accounts with --definer"
                                + " USER@HOST.")));
  }
}
