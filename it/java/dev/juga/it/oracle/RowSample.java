package dev.juga.it.oracle;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Puts the rows that one side has more often into words. Rows of equal key are shown column by
 * column, others whole.
 */
final class RowSample {
  private final String place;
  private final List<String> columns;
  private final List<String> key;
  private final int limit;

  RowSample(String place, List<String> columns, List<String> key, int limit) {
    this.place = place;
    this.columns = columns;
    this.key = key;
    this.limit = limit;
  }

  /** Sentences for rows with how often the source has them more often than the target. */
  List<String> sentences(Map<List<String>, Integer> surplus) {
    Map<List<String>, List<String>> targetByKey = new HashMap<>();
    if (!key.isEmpty()) {
      surplus.forEach(
          (row, times) -> {
            if (times < 0) {
              targetByKey.put(keyOf(row), row);
            }
          });
    }
    List<String> sentences = new ArrayList<>();
    List<String> rest = new ArrayList<>();
    surplus.forEach(
        (row, times) -> {
          if (times > 0) {
            List<String> other = key.isEmpty() ? null : targetByKey.remove(keyOf(row));
            if (other == null) {
              rest.add(place + ": the target lacks, " + times + " times, " + named(row));
            } else {
              sentences.addAll(columnByColumn(row, other));
            }
          }
        });
    surplus.forEach(
        (row, times) -> {
          if (times < 0 && (key.isEmpty() || row.equals(targetByKey.get(keyOf(row))))) {
            rest.add(place + ": the target has too many, " + -times + " times, " + named(row));
          }
        });
    sentences.addAll(rest);
    int all = sentences.size();
    return all <= limit
        ? sentences
        : Stream.concat(
                sentences.stream().limit(limit),
                Stream.of(place + ": … and " + (all - limit) + " more"))
            .toList();
  }

  private List<String> columnByColumn(List<String> row, List<String> other) {
    List<String> sentences = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      if (!row.get(i).equals(other.get(i))) {
        sentences.add(
            place
                + "."
                + columns.get(i)
                + " at key "
                + keyOf(row)
                + ": "
                + row.get(i)
                + ", on the target "
                + other.get(i));
      }
    }
    return sentences;
  }

  private List<String> keyOf(List<String> row) {
    return key.stream().map(name -> row.get(columns.indexOf(name))).toList();
  }

  private String named(List<String> row) {
    return columns.stream()
        .map(name -> name + "=" + row.get(columns.indexOf(name)))
        .collect(Collectors.joining(", ", "(", ")"));
  }
}
