package dev.juga.schema;

import java.util.List;

/**
 * What a server does not show of a column's definition as it is: a question mark stands for each
 * character beyond U+FFFF in a label or default, and a binary default comes as raw bytes.
 *
 * @param defaultLiteral the default as an SQL literal; null where it is as SHOW CREATE shows it
 * @param labels the labels of an ENUM or SET; empty where they are as SHOW CREATE shows them
 * @param complete false if a label cannot be known, because no row uses it
 */
public record ColumnText(String defaultLiteral, List<String> labels, boolean complete) {
  /** Everything is as SHOW CREATE shows it. */
  public static final ColumnText AS_SHOWN = new ColumnText(null, List.of(), true);

  public ColumnText {
    labels = List.copyOf(labels);
  }
}
