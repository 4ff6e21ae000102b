package dev.juga.laravel;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A system's files below its root, which is not / for a copied tree: absolute paths and absolute
 * links in it are taken as if it were.
 */
final class SystemTree {
  private static final int MOST_LINKS = 40;
  private static final long LARGEST = 1L << 20;

  /** What editors and packages leave beside a file, and what keeps an empty folder. */
  private static final String LEFTOVER =
      ".*~|\\..*|.*\\.(?:bak|old|orig|save|swp|disabled|dpkg-\\w+|rpmsave|rpmnew|rpmorig)";

  private final Path given;
  private final Path root;
  private final List<String> remarks;

  SystemTree(Path root, List<String> remarks) {
    this.given = root.toAbsolutePath().normalize();
    this.root = realRoot(given);
    this.remarks = remarks;
  }

  private static Path realRoot(Path root) {
    try {
      return root.toRealPath();
    } catch (IOException | SecurityException e) {
      return root;
    }
  }

  /** Where a path that a file of this system names lies, with its links followed. */
  Path resolve(String absolute) {
    return real(root.resolve(absolute.replaceFirst("^/+", "")).normalize());
  }

  /** What the system itself calls a file, for a line that is to be run there. */
  String named(Path file) {
    return file.startsWith(given) ? "/" + given.relativize(file) : file.toString();
  }

  /** The path with its links followed as far as it exists. */
  Path real(Path path) {
    Path open = path.startsWith(given) ? root.resolve(given.relativize(path)) : path;
    for (int links = 0; links < MOST_LINKS; links++) {
      Optional<Path> followed = followFirstLink(open);
      if (followed.isEmpty()) {
        return open;
      }
      open = followed.get();
    }
    return open;
  }

  /**
   * The files of a place: itself if it is a file, what lies in it if it is a folder, sorted. A star
   * stands for one name. A place that is not there has none; one that cannot be read is a remark.
   */
  List<Path> files(Path place) {
    List<Path> files = new ArrayList<>();
    for (Path each : expanded(place)) {
      if (Files.isRegularFile(real(each))) {
        files.add(each);
      } else if (Files.isDirectory(each)) {
        children(each, "*").stream()
            .filter(file -> Files.isRegularFile(real(file)))
            .filter(file -> !String.valueOf(file.getFileName()).matches(LEFTOVER))
            .forEach(files::add);
      }
    }
    return files;
  }

  /** The text of a file; empty if it is large, or cannot be read, which is a remark. */
  Optional<String> text(Path file) {
    try {
      Path real = real(file);
      if (Files.size(real) > LARGEST) {
        return Optional.empty();
      }
      return Optional.of(new String(Files.readAllBytes(real), StandardCharsets.UTF_8));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException | SecurityException e) {
      remarks.add(file + " cannot be read by this account.");
      return Optional.empty();
    }
  }

  private List<Path> expanded(Path place) {
    List<Path> places =
        new ArrayList<>(List.of(place.getRoot() == null ? Path.of("") : place.getRoot()));
    for (Path name : place) {
      List<Path> next = new ArrayList<>();
      for (Path parent : places) {
        if (!name.toString().contains("*")) {
          next.add(parent.resolve(name));
        } else if (Files.isDirectory(parent)) {
          next.addAll(children(parent, name.toString()));
        }
      }
      places = next;
    }
    return places;
  }

  private List<Path> children(Path folder, String glob) {
    List<Path> children = new ArrayList<>();
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder, glob)) {
      entries.forEach(children::add);
    } catch (IOException | DirectoryIteratorException | SecurityException e) {
      remarks.add(folder + " cannot be read by this account.");
    }
    children.sort(null);
    return children;
  }

  private Optional<Path> followFirstLink(Path path) {
    if (!path.startsWith(root)) {
      return Optional.empty();
    }
    Path place = root;
    Path rest = root.relativize(path);
    for (int i = 0; i < rest.getNameCount(); i++) {
      place = place.resolve(rest.getName(i));
      if (!place.equals(root) && Files.isSymbolicLink(place)) {
        Path behind =
            i + 1 < rest.getNameCount() ? rest.subpath(i + 1, rest.getNameCount()) : Path.of("");
        try {
          Path target = Files.readSymbolicLink(place);
          Path start =
              target.isAbsolute()
                  ? root.resolve(target.toString().substring(1))
                  : place.resolveSibling(target);
          return Optional.of(start.resolve(behind).normalize());
        } catch (IOException e) {
          return Optional.empty();
        }
      }
    }
    return Optional.empty();
  }
}
