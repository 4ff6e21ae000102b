package dev.juga.laravel;

import dev.juga.failure.ExitCode;
import dev.juga.failure.Failure;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Changes values in the text of a .env file and leaves all else as it is: order, comments, line
 * ends, {@code export}. Of a name that stands there twice the last is changed, for it counts. What
 * was written is read again before it is given back.
 */
final class EnvEdit {
  private static final Pattern BARE = Pattern.compile("[A-Za-z0-9_./:@%+,-]*");
  private static final Pattern LINE_END = Pattern.compile("(?<=\n)|(?<=\r)(?!\n)");
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private EnvEdit() {}

  /** A value as it must stand behind the equals sign, so that Laravel's env() gives it back. */
  static String written(String value) {
    String text = DotEnv.asLaravelReads(value).equals(value) ? value : '"' + value + '"';
    if (BARE.matcher(text).matches()) {
      return text;
    }
    // An equals sign before a quote would start a value of several lines.
    boolean fitsSingleQuotes = List.of("'", "\n", "\r", "=\"").stream().noneMatch(text::contains);
    if (fitsSingleQuotes) {
      return "'" + text + "'";
    }
    return '"'
        + text.replace("\\", "\\\\")
            .replace("\"", "\\\"")
            .replace("$", "\\$")
            .replace("\n", "\\n")
            .replace("\r", "\\r")
        + '"';
  }

  /**
   * The file's text with the values set; names that it does not have are added at its end.
   *
   * @param where the file, for the sentence that it cannot be changed
   * @throws Failure if the application itself cannot read the file, or would not afterwards
   */
  static String set(String content, Map<String, String> changes, String where) {
    String mark = content.startsWith(BYTE_ORDER_MARK) ? BYTE_ORDER_MARK : "";
    String text = content.substring(mark.length());
    DotEnv before = DotEnv.of(text);
    int line = before.problem().map(DotEnv.Problem::line).orElse(before.swallowedFrom().orElse(0));
    if (line > 0) {
      throw Failure.of(ExitCode.USAGE, "The application itself cannot read this file")
          .at(where + ", line " + line)
          .remedy("Mend that line by hand first.");
    }
    for (boolean keepsComments : new boolean[] {true, false}) {
      String changed = changed(text, changes, keepsComments);
      if (isAsWanted(DotEnv.of(changed), before, changes)) {
        return mark + changed;
      }
    }
    throw Failure.of(ExitCode.USAGE, "This file cannot be changed so that it reads as wanted")
        .at(where)
        .remedy("Set " + String.join(", ", changes.keySet()) + " in it by hand.");
  }

  private static boolean isAsWanted(DotEnv after, DotEnv before, Map<String, String> changes) {
    return after.problem().isEmpty()
        && after.swallowedFrom().isEmpty()
        && after.values().keySet().containsAll(before.values().keySet())
        && changes.entrySet().stream()
            .allMatch(change -> after.env(change.getKey()).equals(Optional.of(change.getValue())));
  }

  private static String changed(String text, Map<String, String> changes, boolean keepsComments) {
    List<String> lines = new ArrayList<>(List.of(LINE_END.split(text, -1)));
    List<EnvLines.Entry> entries = EnvLines.of(text).entries();
    changes.forEach(
        (name, value) -> {
          for (int i = entries.size() - 1; i >= 0; i--) {
            EnvLines.Entry entry = entries.get(i);
            Optional<String> replaced = replaced(entry, name, value, keepsComments);
            if (replaced.isPresent()) {
              String last = lines.get(entry.lastLine() - 1);
              lines.set(entry.line() - 1, replaced.get() + end(last));
              for (int gone = entry.line(); gone < entry.lastLine(); gone++) {
                lines.set(gone, "");
              }
              return;
            }
          }
          append(lines, name + "=" + written(value));
        });
    return String.join("", lines);
  }

  private static Optional<String> replaced(
      EnvLines.Entry entry, String name, String value, boolean keepsComments) {
    try {
      EnvEntry parsed = EnvEntry.parse(entry.text());
      if (!parsed.name().equals(name)) {
        return Optional.empty();
      }
      int equals = entry.text().indexOf('=');
      String before = equals < 0 ? entry.text() + "=" : entry.text().substring(0, parsed.start());
      String comment = equals < 0 || !keepsComments ? "" : entry.text().substring(parsed.end());
      return Optional.of(before + written(value) + comment);
    } catch (EnvEntry.Refused e) {
      throw new IllegalStateException("was readable a moment ago", e);
    }
  }

  private static void append(List<String> lines, String line) {
    String newline = lines.isEmpty() || end(lines.get(0)).isEmpty() ? "\n" : end(lines.get(0));
    int last = lines.size() - 1;
    if (last >= 0 && !lines.get(last).isEmpty() && end(lines.get(last)).isEmpty()) {
      lines.set(last, lines.get(last) + newline);
    }
    lines.add(line + newline);
  }

  private static String end(String line) {
    return line.endsWith("\r\n")
        ? "\r\n"
        : line.endsWith("\n") ? "\n" : line.endsWith("\r") ? "\r" : "";
  }
}
