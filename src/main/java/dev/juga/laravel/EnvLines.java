package dev.juga.laravel;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * The lines of a .env file, put together to entries as phpdotenv 5 does it (its Parser/Lines.php):
 * a line with {@code ="} and without a closing quote starts a value of several lines, comments
 * included. Where no line closes it, all that follows is lost without an error.
 *
 * @param entries what is neither blank nor a comment
 * @param swallowedFrom the number of the line that starts what is lost, if there is one
 */
record EnvLines(List<Entry> entries, OptionalInt swallowedFrom) {
  private static final String START = "=\"";

  /**
   * One entry before its grammar is looked at.
   *
   * @param line the number of its first line, from 1
   * @param lastLine the number of its last line
   * @param text its lines, joined by line feeds
   */
  record Entry(int line, int lastLine, String text) {
    /** It may hold a password. */
    @Override
    public String toString() {
      return "line " + line;
    }
  }

  static EnvLines of(String content) {
    List<Entry> entries = new ArrayList<>();
    List<String> open = new ArrayList<>();
    int start = 0;
    int number = 0;
    for (String line : content.split("\r\n|\n|\r", -1)) {
      number++;
      boolean isStart = line.contains(START) && !isStop(line, true);
      if (open.isEmpty()) {
        start = number;
      }
      if (open.isEmpty() && !isStart) {
        add(entries, number, number, line);
        continue;
      }
      open.add(line);
      if (isStop(line, isStart)) {
        add(entries, start, number, String.join("\n", open));
        open.clear();
      }
    }
    return new EnvLines(
        List.copyOf(entries), open.isEmpty() ? OptionalInt.empty() : OptionalInt.of(start));
  }

  private static void add(List<Entry> entries, int first, int last, String text) {
    String trimmed = PhpText.trim(text);
    if (!trimmed.isEmpty() && trimmed.charAt(0) != '#') {
      entries.add(new Entry(first, last, text));
    }
  }

  /** Quotes count that stand behind some character other than a backslash. */
  private static boolean isStop(String line, boolean isStart) {
    if (line.equals("\"")) {
      return true;
    }
    String plain = line.replace("\\\\", "");
    int quotes = 0;
    for (int i = 1; i < plain.length(); i++) {
      if (plain.charAt(i) == '"' && plain.charAt(i - 1) != '\\') {
        quotes++;
      }
    }
    return isStart ? quotes > 1 : quotes >= 1;
  }
}
