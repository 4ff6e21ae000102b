package dev.juga.preflight;

import dev.juga.mysql.Server;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names in bodies that became reserved words. Everything that servers write is quoted, so views and
 * tables are safe; what people wrote in routines, triggers and events is kept as it is. Only a
 * probe tells for certain, since a word may also be used in its new meaning.
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

  /** What the target reserves and the source does not, by the lists of the live servers. */
  static Set<String> newOn(Ground ground) {
    Set<String> known = new HashSet<>();
    if (ground.from().isMySqlFrom(8, 0, 0)) {
      known.addAll(reserved(ground.source()));
    }
    Set<String> words =
        ground.hasTarget() && ground.to().isMySqlFrom(8, 0, 0)
            ? reserved(ground.target())
            : new HashSet<>(SINCE_5_7);
    if (known.isEmpty()) {
      words.retainAll(SINCE_5_7);
    }
    words.removeAll(known);
    return words;
  }

  private static Set<String> reserved(Server server) {
    return new HashSet<>(
        server.brief(
            session ->
                session.list(
                    "SELECT UPPER(WORD) FROM information_schema.KEYWORDS WHERE RESERVED=1",
                    row -> row.getString(1))));
  }

  @Override
  public List<Finding> look(Ground ground) {
    if (ground.objects().isEmpty()) {
      return List.of();
    }
    List<String> places = new ArrayList<>();
    for (StoredCode code : ground.codes().values()) {
      Set<String> used = code.isView() ? Set.of() : used(code.code(), ground.newWords());
      if (!used.isEmpty()) {
        places.add(code.object() + " (" + String.join(", ", used) + ')');
      }
    }
    return places.isEmpty()
        ? List.of()
        : List.of(
            Finding.warning(
                    "reserved-words",
                    "Bodies use words that are reserved on the target without quotes")
                .at(places)
                .because("Where such a word is a name, the target refuses the body.")
                .mendedBy(
                    Remedy.advice(
                        "juga preflight --probe tries them; put such names in backticks on the"
                            + " source.")));
  }

  private static Set<String> used(String code, Set<String> words) {
    Set<String> used = new TreeSet<>();
    Matcher word = WORD.matcher(code);
    while (word.find()) {
      String upper = word.group().toUpperCase(Locale.ROOT);
      if (words.contains(upper)) {
        used.add(upper);
      }
    }
    return used;
  }
}
