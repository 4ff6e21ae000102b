package dev.juga.preflight;

import java.util.List;

/** How changes of definitions are kept out while rows are copied (server-facts.md 2). */
final class DefinitionLock implements Check {
  @Override
  public List<Finding> look(Ground ground) {
    return ground.from().isMySqlFrom(8, 0, 0) || ground.from().isMariaDbFrom(10, 4)
        ? List.of()
        : List.of(
            Finding.note("backup-lock", "The source has no lock that keeps definitions as they are")
                .at(ground.from().toString())
                .because(
                    "Juga sees afterwards whether one was changed or a table was truncated, and stops"
                        + " then.")
                .mendedBy(Remedy.advice("Deploy nothing and run no migrations while it copies.")));
  }
}
