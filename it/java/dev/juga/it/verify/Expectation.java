package dev.juga.it.verify;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import dev.juga.verdict.DifferenceKind;
import dev.juga.verdict.Verdict;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What {@code expected.yaml} says must be found. Tables and definitions that it does not name must
 * be found equal.
 *
 * @param verdict of the whole run
 * @param sources builds that the case runs on as sources; 8.0.31 unless said otherwise
 * @param packet max_allowed_packet of both servers while they are compared, in bytes; 0 leaves it
 * @param tables what is said of tables, by name; one of the second schema as {@code {second}.name}
 */
record Expectation(
    Verdict verdict,
    List<String> sources,
    long packet,
    Map<String, OfTable> tables,
    List<OfDefinition> definitions) {
  private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

  Expectation {
    Objects.requireNonNull(verdict, "verdict");
    sources = sources == null ? List.of("mysql-8.0.31") : sources;
    tables = tables == null ? Map.of() : tables;
    definitions = definitions == null ? List.of() : definitions;
  }

  static Expectation read(Path file) {
    try {
      return YAML.readValue(file.toFile(), Expectation.class);
    } catch (IOException e) {
      throw new UncheckedIOException(file.toString(), e);
    }
  }

  /**
   * What must be said of a table.
   *
   * @param verdict MISMATCH unless said otherwise
   * @param counts how many rows by class, all classes; null where any number will do
   * @param rows differences that must be among those shown
   */
  record OfTable(Verdict verdict, Map<DifferenceKind, Long> counts, List<OfRow> rows) {
    OfTable {
      verdict = verdict == null ? Verdict.MISMATCH : verdict;
      rows = rows == null ? List.of() : rows;
    }
  }

  /**
   * A row that must be shown.
   *
   * @param key names and values of the key's columns
   * @param columns a list of the names that differ, all of them; or each name with both values
   * @param times how often, for rows without a key; null is once
   */
  record OfRow(DifferenceKind kind, Map<String, String> key, JsonNode columns, Long times) {}

  /**
   * A definition that must be said to differ.
   *
   * @param object how it is called, with {@code {schema}} for the schema
   */
  record OfDefinition(DifferenceKind kind, String object, String property) {}
}
