package dev.juga.it.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** One finished run of {@code java -Xmx512m -jar juga.jar …}. */
record JugaProcess(int exitCode, String out, String err) {
  static JugaProcess run(Path folder, Map<String, String> environment, String... arguments)
      throws IOException, InterruptedException {
    return RunningJuga.start(folder, environment, List.of(arguments)).finished();
  }

  /** The last line that people see. */
  String lastLine() {
    List<String> lines = out.lines().toList();
    return lines.isEmpty() ? "" : lines.get(lines.size() - 1);
  }
}
