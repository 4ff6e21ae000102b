package dev.juga.cli;

import java.io.PrintStream;
import java.util.List;
import java.util.function.UnaryOperator;

/** The two standard streams; what is written to them passes the masking. */
final class Screen {
  private final PrintStream out;
  private final PrintStream err;
  private final UnaryOperator<String> clean;
  private final Terminal terminal;

  Screen(PrintStream out, PrintStream err, Masking masking, Terminal terminal) {
    this.terminal = terminal;
    this.out = out;
    this.err = err;
    this.clean = text -> Words.harmless(masking.mask(text));
  }

  /** Makes one line fit for the screen: no secrets, nothing that moves the cursor. */
  UnaryOperator<String> clean() {
    return clean;
  }

  /** A result, on standard output. */
  void result(List<String> lines) {
    lines.forEach(line -> out.println(clean.apply(line)));
    out.flush();
  }

  /** Something said to people, on standard error; it may have several lines. */
  void say(String text) {
    text.lines().forEach(line -> err.println(clean.apply(line)));
    err.flush();
  }

  /** Sentences that may be long: on a terminal no word of them is cut at the edge. */
  void explain(String text) {
    int columns = terminal.canRedraw() ? terminal.size().columns() : Integer.MAX_VALUE;
    text.lines()
        .map(clean)
        .flatMap(line -> Columns.paragraph(line, columns).stream())
        .forEach(err::println);
    err.flush();
  }

  /** Standard error as it is, for those who clean what they draw. */
  PrintStream drawing() {
    return err;
  }
}
