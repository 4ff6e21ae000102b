package dev.juga.report;

import gg.jte.Content;
import gg.jte.TemplateOutput;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/**
 * A text that comes from a server, with everything shown that would not be seen or would move other
 * text: control characters, reversals of direction, spaces of no width. Such a character becomes a
 * small label with its name. The rest is escaped by the template's output.
 */
final class Visible implements Content {
  private static final Map<Integer, String> NAMES =
      Map.of(0, "NUL", 9, "TAB", 10, "LF", 13, "CR", 0x1A, "SUB", 0x1B, "ESC", 0xA0, "NBSP");

  private final String text;
  private final boolean isExact;

  private Visible(String text, boolean isExact) {
    this.text = text;
    this.isExact = isExact;
  }

  static Visible of(String text) {
    return new Visible(text, false);
  }

  /** Also shows marks that combine with the letter before them, and spaces at either end. */
  static Visible exact(String text) {
    return new Visible(text, true);
  }

  /** The same where only text can stand, as in a tooltip: names in angle brackets. */
  static String plain(String text) {
    StringBuilder plain = new StringBuilder();
    walk(text, false, plain::append, name -> plain.append('⟨').append(name).append('⟩'));
    return plain.toString();
  }

  @Override
  public void writeTo(TemplateOutput output) {
    walk(
        text,
        isExact,
        output::writeUserContent,
        name -> {
          output.writeContent("<span class=\"esc\">");
          output.writeUserContent(name);
          output.writeContent("</span>");
        });
  }

  private static void walk(
      String text, boolean exact, Consumer<String> words, Consumer<String> names) {
    StringBuilder run = new StringBuilder();
    int at = 0;
    while (at < text.length()) {
      int c = text.codePointAt(at);
      int next = at + Character.charCount(c);
      boolean atEnd = at == 0 || next == text.length();
      if (isHidden(c) || (exact && (combines(c) || (isSpace(c) && atEnd)))) {
        if (!run.isEmpty()) {
          words.accept(run.toString());
          run.setLength(0);
        }
        names.accept(name(c));
      } else {
        run.appendCodePoint(c);
      }
      at = next;
    }
    if (!run.isEmpty()) {
      words.accept(run.toString());
    }
  }

  private static boolean isHidden(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE,
          Character.UNASSIGNED,
          Character.PRIVATE_USE ->
          true;
      case Character.SPACE_SEPARATOR -> !isSpace(c);
      default -> false;
    };
  }

  private static boolean combines(int c) {
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
  }

  /** The two that people type: the plain one and the wide one of Japanese. */
  private static boolean isSpace(int c) {
    return c == ' ' || c == 0x3000;
  }

  private static String name(int c) {
    if (c == ' ') {
      return "SP";
    }
    String name = NAMES.get(c);
    return name == null ? String.format(Locale.ROOT, "U+%04X", c) : name;
  }
}
