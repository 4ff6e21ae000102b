package dev.juga.bench;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Where programs of others are: in a folder that was named, or on the PATH. */
final class Programs {
  private final List<Path> folders;

  private Programs(List<Path> folders) {
    this.folders = folders;
  }

  /**
   * Looks in one folder, or where that is null in those of the PATH.
   *
   * @param folder may be null
   */
  static Programs in(Path folder) {
    return new Programs(
        folder != null
            ? List.of(folder.toAbsolutePath())
            : Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .filter(name -> !name.isEmpty())
                .map(Path::of)
                .toList());
  }

  /** Says which of some programs is not there; empty if all are. */
  Optional<String> absence(String... names) {
    return Stream.of(names)
        .filter(name -> find(name).isEmpty())
        .findFirst()
        .map(name -> "not installed");
  }

  /** A program that is there. */
  String path(String name) {
    return find(name).orElseThrow().toString();
  }

  /** What a program that is there calls itself: its name and version. */
  String version(String name) throws IOException {
    Process program = new ProcessBuilder(path(name), "--version").redirectErrorStream(true).start();
    program.getOutputStream().close();
    try (BufferedReader output = program.inputReader()) {
      String line = output.readLine();
      // Some put the path before their version.
      return line == null ? name : line.replaceFirst("^/\\S*/", "").strip();
    }
  }

  private Optional<Path> find(String name) {
    return folders.stream()
        .map(folder -> folder.resolve(name))
        .filter(Files::isExecutable)
        .findFirst();
  }
}
