package dev.juga.preflight;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * GROUP BY … ASC or DESC, which 8.0.13 removed: where there is no target yet that could read the
 * objects itself.
 */
final class SortingGroups implements Check {
  private static final Pattern GROUP =
      Pattern.compile("\\bGROUP\\s+BY\\b", Pattern.CASE_INSENSITIVE);
  private static final Pattern END_OR_ORDER =
      Pattern.compile(
          "\\b(HAVING|ORDER|LIMIT|INTO|FOR|LOCK|PROCEDURE|UNION|WITH|END|DO|ASC|DESC)\\b|[;()]",
          Pattern.CASE_INSENSITIVE);

  @Override
  public List<Finding> look(Ground ground) {
    if (ground.hasTarget() || !ground.comesFromOldWorld() || !ground.to().isMySqlFrom(8, 0, 13)) {
      return List.of();
    }
    List<String> places =
        ground.codes().values().stream()
            .filter(code -> sorts(code.code()))
            .map(code -> code.object().toString())
            .toList();
    return places.isEmpty()
        ? List.of()
        : List.of(
            Finding.blocker(
                    "group-by-order",
                    "Objects sort by GROUP BY … ASC or DESC, which MySQL 8.0.13 removed")
                .at(places)
                .mendedBy(Remedy.advice("Write ORDER BY behind the GROUP BY on the source.")));
  }

  /** Parentheses within the list are passed over. */
  static boolean sorts(String code) {
    Matcher group = GROUP.matcher(code);
    while (group.find()) {
      int depth = 0;
      Matcher next = END_OR_ORDER.matcher(code);
      int at = group.end();
      while (next.find(at)) {
        String word = next.group().toUpperCase(java.util.Locale.ROOT);
        at = next.end();
        if (word.equals("(")) {
          depth++;
        } else if (word.equals(")")) {
          depth--;
        } else if (depth == 0 && (word.equals("ASC") || word.equals("DESC"))) {
          return true;
        }
        if (depth < 0 || (depth == 0 && !word.equals("(") && !word.equals(")"))) {
          break;
        }
      }
    }
    return false;
  }
}
