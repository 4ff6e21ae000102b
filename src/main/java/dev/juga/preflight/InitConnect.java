package dev.juga.preflight;

import java.util.List;

/** What the source does for every new session of an application, and the target does not. */
final class InitConnect implements Check {
  private static final String NAME = "init_connect";

  @Override
  public List<Finding> look(Ground ground) {
    if (!ground.hasTarget()) {
      return List.of();
    }
    String from = ground.sourceSettings().value(NAME);
    return from.isEmpty() || from.equals(ground.targetSettings().value(NAME))
        ? List.of()
        : List.of(
            Finding.warning("init-connect", "The source runs a statement for each new session")
                .at(NAME + '=' + from)
                .mendedBy(ground.mending().setting(NAME, from)));
  }
}
