package dev.juga.preflight;

import dev.juga.mysql.ServerVersion;
import java.util.List;

/** Whether Juga knows how to read the source. */
final class SourceVersion implements Check {
  private static final String ID = "source-version";

  @Override
  public List<Finding> look(Ground ground) {
    ServerVersion from = ground.from();
    return from.isMySqlFrom(5, 6, 0) || from.isMariaDbFrom(10, 2)
        ? List.of()
        : List.of(
            Finding.blocker(
                    ID, "Juga copies from MySQL 5.6 and later, and from MariaDB 10.2 and later")
                .at(ground.source().toString())
                .mendedBy(Remedy.advice("Upgrade the source first.")));
  }
}
