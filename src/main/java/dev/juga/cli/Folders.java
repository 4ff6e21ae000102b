package dev.juga.cli;

import dev.juga.failure.ExitCode;
import dev.juga.failure.Failure;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Folders that an option names. */
final class Folders {
  private Folders() {}

  /** Where they are; fails if one of them is no folder. */
  static List<Path> of(Invocation invocation, String option, List<String> folders) {
    return folders.stream().map(folder -> of(invocation, option, folder)).toList();
  }

  /** Where it is; fails if it is no folder. */
  static Path of(Invocation invocation, String option, String folder) {
    Path path = invocation.resolve(folder).normalize();
    if (!Files.isDirectory(path)) {
      throw Failure.of(ExitCode.USAGE, option + " names " + folder + ", which is no folder here")
          .remedy("Name the folder that holds the applications' folders.");
    }
    return path;
  }
}
