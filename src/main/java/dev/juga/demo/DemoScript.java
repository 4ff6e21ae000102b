package dev.juga.demo;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The statements of a demo script. Empty lines separate statements, so the body of a routine has
 * none inside and needs no DELIMITER; the last semicolon is not part of the statement. A statement
 * that reads {@code -- include FILE} stands for the statements of that script. Lines that begin
 * with two dashes before a statement, or alone, are for the reader.
 */
final class DemoScript {
  private static final String INCLUDE = "-- include ";

  private DemoScript() {}

  static List<String> statements(String script) {
    List<String> statements = new ArrayList<>();
    for (String paragraph : text(script).split("\n{2,}", -1)) {
      String statement = withoutIntroduction(paragraph.strip());
      if (paragraph.startsWith(INCLUDE)) {
        statements.addAll(statements(paragraph.strip().substring(INCLUDE.length())));
      } else if (!statement.isEmpty()) {
        statements.add(statement);
      }
    }
    return statements;
  }

  private static String withoutIntroduction(String paragraph) {
    String rest = paragraph;
    while (rest.startsWith("--")) {
      int end = rest.indexOf('\n');
      rest = end < 0 ? "" : rest.substring(end + 1);
    }
    return rest.endsWith(";") ? rest.substring(0, rest.length() - 1) : rest;
  }

  private static String text(String script) {
    try (InputStream resource = DemoScript.class.getResourceAsStream(script)) {
      if (resource == null) {
        throw new FileNotFoundException(script);
      }
      return new String(resource.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
