package dev.juga.it.preflight;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import dev.juga.embedded.ServerBuild;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A folder of {@code it/preflight}: {@code source.sql} and {@code target.sql} make what is in the
 * way, {@code expected.yaml} says how it must be called. Where the remedy is no line to type,
 * {@code mend.sql} does on the source what it advises. {@code after-source.sql} and {@code
 * after-target.sql} give servers that others use their settings back. Statements end with {@code
 * ;;} at the end of a line; {@code {schema}} and {@code {account}} stand for names.
 */
record PreflightCase(Path folder, Expected expected) {
  /**
   * What must be found.
   *
   * @param source the build of the source; 8.0.31 unless said otherwise
   * @param target {@code plain}, {@code binlog} for one with a binary log, {@code folded} for one
   *     that folds table names, {@code old} for 5.7
   * @param check the name of the check that blocks
   * @param where what its places must hold
   * @param says what the target itself says to the definition when a probe tries it; null if the
   *     definition is not what is wrong
   * @param options options of the migration from the beginning
   * @param sourceAccount privileges of an account that is used instead of root
   * @param targetAccount likewise
   * @param otherTarget whether the remedy is another target
   */
  record Expected(
      ServerBuild source,
      String target,
      String check,
      String where,
      String says,
      List<String> options,
      String sourceAccount,
      String targetAccount,
      boolean otherTarget) {
    Expected {
      source = source == null ? ServerBuild.MYSQL_8_0_31 : source;
      target = target == null ? "plain" : target;
      options = options == null ? List.of() : options;
    }
  }

  private static final Path FOLDER = Path.of("it/preflight");
  private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

  static List<PreflightCase> all() throws IOException {
    try (Stream<Path> folders = Files.list(FOLDER)) {
      return folders.sorted().map(PreflightCase::read).toList();
    }
  }

  private static PreflightCase read(Path folder) {
    try {
      return new PreflightCase(
          folder, YAML.readValue(folder.resolve("expected.yaml").toFile(), Expected.class));
    } catch (IOException e) {
      throw new UncheckedIOException(folder.toString(), e);
    }
  }

  String schema() {
    return "pf_" + folder.getFileName().toString().replace('-', '_');
  }

  /** The statements of a file of the case; none if it lacks. */
  String[] statements(String file, String account) {
    Path path = folder.resolve(file);
    if (!Files.exists(path)) {
      return new String[0];
    }
    try {
      String text =
          Files.readString(path, StandardCharsets.UTF_8)
              .replace("{schema}", schema())
              .replace("{account}", account);
      return Stream.of(text.split(";;\\R"))
          .map(String::strip)
          .filter(statement -> !statement.isEmpty())
          .toArray(String[]::new);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String toString() {
    return folder.getFileName() + " from " + expected.source();
  }
}
