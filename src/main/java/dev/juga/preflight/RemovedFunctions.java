package dev.juga.preflight;

import dev.juga.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Functions that MySQL 8.0 removed. A view or a generated column with one is refused; a routine is
 * mostly taken, and fails when it is called.
 */
final class RemovedFunctions implements Check {
  private static final Pattern CALL =
      Pattern.compile(
          "(?<![.\\w`])(PASSWORD|OLD_PASSWORD|ENCODE|DECODE|ENCRYPT|DES_ENCRYPT|DES_DECRYPT"
              + "|GLENGTH|ASTEXT|ASBINARY|ASWKB|ASWKT|GEOMFROMTEXT|GEOMFROMWKB|ENVELOPE|NUMPOINTS"
              + "|STARTPOINT|ENDPOINT|POINTN|CENTROID|NUMINTERIORRINGS|EXTERIORRING|INTERIORRINGN"
              + "|GEOMETRYTYPE|ISCLOSED|ISSIMPLE|ISEMPTY)\\s*\\(",
          Pattern.CASE_INSENSITIVE);

  @Override
  public List<Finding> look(Ground ground) {
    if (!ground.comesFromOldWorld() || !ground.to().isMySqlFrom(8, 0, 11)) {
      return List.of();
    }
    List<String> refused = new ArrayList<>();
    for (Table table : ground.tables()) {
      Set<String> used = used(Code.of(table.createStatement()));
      if (!used.isEmpty()) {
        refused.add("table " + table.name() + " (" + String.join(", ", used) + ')');
      }
    }
    List<String> failing = new ArrayList<>();
    for (StoredCode code : ground.codes().values()) {
      Set<String> used = used(code.code());
      if (!used.isEmpty()) {
        (code.isView() ? refused : failing)
            .add(code.object() + " (" + String.join(", ", used) + ')');
      }
    }
    List<Finding> findings = new ArrayList<>();
    if (!refused.isEmpty()) {
      findings.add(
          Finding.blocker("removed-functions", "Definitions call functions that MySQL 8.0 removed")
              .at(refused)
              .mendedBy(
                  Remedy.advice("Replace them on the source, or leave these out with --exclude.")));
    }
    if (!failing.isEmpty()) {
      findings.add(
          Finding.warning("removed-functions", "Bodies call functions that MySQL 8.0 removed")
              .at(failing)
              .because("They are created, and fail when they run.")
              .mendedBy(Remedy.advice("Replace the functions on the source.")));
    }
    return findings;
  }

  private static Set<String> used(String code) {
    Set<String> used = new TreeSet<>();
    Matcher call = CALL.matcher(code);
    while (call.find()) {
      used.add(call.group(1).toUpperCase(Locale.ROOT));
    }
    return used;
  }
}
