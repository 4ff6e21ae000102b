package dev.juga.preflight;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names in bodies that became reserved words: where there is no target yet that could read them
 * itself. Everything that servers write is quoted, so views and tables are safe; what people wrote
 * in routines, triggers and events is kept as it is.
 */
final class ReservedWords implements Check {
  private static final Pattern WORD = Pattern.compile("(?<![@.\\w$])[A-Za-z_][\\w$]*");

  /** Reserved in 8.0 or later, and not in 5.7, which has no list of its own. */
  private static final Set<String> SINCE_5_7 =
      Set.of(
          ("CUBE CUME_DIST DENSE_RANK EMPTY EXCEPT FIRST_VALUE GROUPING GROUPS INTERSECT JSON_TABLE"
                  + " LAG LAST_VALUE LATERAL LEAD MANUAL NTH_VALUE NTILE OF OVER PARALLEL"
                  + " PERCENT_RANK QUALIFY RANK RECURSIVE ROW_NUMBER SYSTEM TABLESAMPLE WINDOW")
              .split(" "));

  @Override
  public List<Finding> look(Ground ground) {
    if (ground.hasTarget() || !ground.comesFromOldWorld()) {
      return List.of();
    }
    List<String> places = new ArrayList<>();
    for (StoredCode code : ground.codes().values()) {
      Set<String> used = code.isView() ? Set.of() : used(code.code());
      if (!used.isEmpty()) {
        places.add(code.object() + " (" + String.join(", ", used) + ')');
      }
    }
    return places.isEmpty()
        ? List.of()
        : List.of(
            Finding.warning(
                    "reserved-words",
                    "Bodies use words without quotes that MySQL 8.0 or 8.4 reserved")
                .at(places)
                .because("Where such a word is a name, a target refuses the body.")
                .mendedBy(
                    Remedy.advice(
                        "Put such names in backticks on the source; with a --target its own parser"
                            + " tells for certain.")));
  }

  private static Set<String> used(String code) {
    Set<String> used = new TreeSet<>();
    Matcher word = WORD.matcher(code);
    while (word.find()) {
      String upper = word.group().toUpperCase(Locale.ROOT);
      if (SINCE_5_7.contains(upper)) {
        used.add(upper);
      }
    }
    return used;
  }
}
