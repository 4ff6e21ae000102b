package dev.juga.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The figures of all tables in one line, as many as the width has room for. */
final class TotalLine {
  private static final String GAP = "  ";

  private record Piece(String text, int weight) {}

  private TotalLine() {}

  /** The line at most so wide; the figures that matter most stay longest. */
  static String of(Standing standing, int columns) {
    List<Piece> pieces = pieces(standing);
    while (pieces.size() > 1 && Columns.width(joined(pieces)) > columns) {
      pieces.remove(pieces.stream().min(Comparator.comparingInt(Piece::weight)).orElseThrow());
    }
    return Columns.fit(joined(pieces), columns);
  }

  /** What has arrived, for the end of a run whatever its end was. */
  static String summary(Standing standing) {
    return String.format(
        Locale.ROOT,
        "%s of %s finished, %s, %s",
        Words.number(standing.tablesDone()),
        Words.count(standing.tables(), "table"),
        Words.count(standing.rows(), "row"),
        Words.size(standing.bytes()));
  }

  private static List<Piece> pieces(Standing standing) {
    List<Piece> pieces = new ArrayList<>();
    standing.percent().ifPresent(percent -> pieces.add(new Piece(percent + " %", 7)));
    pieces.add(new Piece(Words.count(standing.rows(), "row"), 3));
    pieces.add(new Piece(Words.size(standing.bytes()), 4));
    pieces.add(new Piece(Words.number(Math.round(standing.rowsPerSecond())) + " rows/s", 2));
    pieces.add(
        new Piece(
            String.format(Locale.ROOT, "%,.1f MB/s", standing.bytesPerSecond() / (1024 * 1024)),
            5));
    standing
        .remaining()
        .ifPresent(left -> pieces.add(new Piece(Words.duration(left) + " left", 6)));
    return pieces;
  }

  private static String joined(List<Piece> pieces) {
    return pieces.stream().map(Piece::text).collect(Collectors.joining(GAP));
  }
}
