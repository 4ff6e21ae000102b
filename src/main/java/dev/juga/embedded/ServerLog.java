package dev.juga.embedded;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** What a server wrote since its last start. */
final class ServerLog {
  private static final int MAX_READ = 64 * 1024;
  private static final int LINES = 3;
  private static final Pattern BOUND =
      Pattern.compile("Bind on TCP/IP port|Address already in use|port is already allocated");

  /** Time stamps, thread numbers and codes say nothing to a reader of one sentence. */
  private static final Pattern PREFIX =
      Pattern.compile("^\\S+[T ]\\S+ +\\d+ |\\[ERROR] |\\[MY-\\d+] |\\[\\w+] (?=\\S)");

  private final Path file;
  private long start;

  ServerLog(Path file) {
    this.file = file;
  }

  Path file() {
    return file;
  }

  /** Forgets what was written until now. */
  void begin() throws IOException {
    start = Files.exists(file) ? Files.size(file) : 0;
  }

  boolean tellsOfTakenPort() {
    return BOUND.matcher(text()).find();
  }

  /** The last complaints, or the last lines where there are none. */
  String lastWords() {
    List<String> lines = text().lines().filter(line -> !line.isBlank()).toList();
    List<String> errors =
        lines.stream()
            .filter(line -> line.contains("ERROR") || line.contains("error while loading"))
            .filter(line -> !line.contains("Aborting"))
            .toList();
    List<String> chosen = errors.isEmpty() ? lines : errors;
    return String.join(
        "; ",
        chosen.subList(Math.max(0, chosen.size() - LINES), chosen.size()).stream()
            .map(line -> PREFIX.matcher(line).replaceAll("").strip().replaceAll("\\.$", ""))
            .toList());
  }

  private String text() {
    if (!Files.exists(file)) {
      return "";
    }
    try (InputStream content = Files.newInputStream(file)) {
      content.skipNBytes(Math.max(start, Files.size(file) - MAX_READ));
      return new String(content.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      return "";
    }
  }
}
