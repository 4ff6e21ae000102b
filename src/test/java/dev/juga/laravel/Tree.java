package dev.juga.laravel;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A system's files, written for one test. */
final class Tree {
  private final Path root;

  Tree(Path root) {
    this.root = root;
  }

  /** Writes a file and the folders above it. */
  Tree file(String path, String content) {
    try {
      Path file = root.resolve(path);
      Files.createDirectories(file.getParent());
      Files.writeString(file, content);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Makes a link; its target is taken as it is. */
  Tree link(String path, String target) {
    try {
      Path link = root.resolve(path);
      Files.createDirectories(link.getParent());
      Files.createSymbolicLink(link, Path.of(target));
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Makes an application with a .env and nothing else. */
  Tree application(String folder, String env) {
    return file(folder + "/artisan", "#!/usr/bin/env php\n").file(folder + "/.env", env);
  }

  /** What is found below the named folders, and below the whole root if none is named. */
  Findings search(String... folders) {
    List<Path> places =
        folders.length == 0 ? List.of(root) : List.of(folders).stream().map(root::resolve).toList();
    return FolderSearch.of(places, SystemPaths.under(root));
  }
}
