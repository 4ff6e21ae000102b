package dev.juga.preflight;

import dev.juga.schema.Column;
import dev.juga.schema.ColumnKind;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Labels of ENUM and SET beyond 255 characters, which 8.0 refuses. */
final class LongLabels implements Check {
  private static final int MOST = 255;
  private static final Pattern LABEL = Pattern.compile("'((?:[^']|'')*)'");

  @Override
  public List<Finding> look(Ground ground) {
    List<String> places =
        ground.tables().stream()
            .flatMap(
                table ->
                    table.columns().stream()
                        .filter(LongLabels::isTooLong)
                        .map(column -> table.name() + "." + column.name()))
            .toList();
    return places.isEmpty()
        ? List.of()
        : List.of(
            Finding.blocker(
                    "long-labels", "Labels of ENUM or SET columns have more than 255 characters")
                .at(places)
                .mendedBy(
                    Remedy.advice(
                        "Shorten them on the source (ALTER TABLE … MODIFY), or leave the table out"
                            + " with --exclude.")));
  }

  private static boolean isTooLong(Column column) {
    if (column.kind() != ColumnKind.ENUM && column.kind() != ColumnKind.SET) {
      return false;
    }
    Matcher label = LABEL.matcher(column.type());
    while (label.find()) {
      String text = label.group(1).replace("''", "'");
      if (text.codePointCount(0, text.length()) > MOST) {
        return true;
      }
    }
    return false;
  }
}
