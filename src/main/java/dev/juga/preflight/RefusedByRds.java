package dev.juga.preflight;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What bodies do that RDS lets nobody do: server files and global settings. */
final class RefusedByRds implements Check {
  private static final Pattern REFUSED =
      Pattern.compile(
          "\\b(INTO\\s+OUTFILE|INTO\\s+DUMPFILE|LOAD_FILE\\s*\\(|SET\\s+(?:GLOBAL|PERSIST)\\b"
              + "|SET\\s+(?:SESSION\\s+)?SQL_LOG_BIN|INSTALL\\s+PLUGIN|KILL\\s)",
          Pattern.CASE_INSENSITIVE);

  @Override
  public List<Finding> look(Ground ground) {
    if (ground.hasTarget() && !ground.mending().rds()) {
      return List.of();
    }
    List<String> places = new ArrayList<>();
    for (StoredCode code : ground.codes().values()) {
      Matcher found = REFUSED.matcher(code.code());
      if (found.find()) {
        places.add(code.object() + " (" + found.group(1).strip().replaceAll("\\s+", " ") + ')');
      }
    }
    return places.isEmpty()
        ? List.of()
        : List.of(
            Finding.warning("refused-by-rds", "Bodies do what RDS lets nobody do")
                .at(places)
                .because(
                    "They are created, and fail when they run: RDS has no files of the server, no SET"
                        + " GLOBAL and no SUPER.")
                .mendedBy(
                    Remedy.advice(
                        "Use S3 for files, the parameter group for settings, CALL mysql.rds_kill(id)"
                            + " for KILL.")));
  }
}
