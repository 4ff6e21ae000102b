package dev.juga.laravel;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Walks through folders and finds each application once: what holds artisan. Links are followed to
 * an application and to nothing else, so that a walk stays where it was sent.
 */
final class ApplicationFinder {
  private static final int DEEPEST = 8;
  private static final String ARTISAN = "artisan";

  /** Where other people's code lies, some of it with an artisan of its own. */
  private static final Set<String> SKIPPED = Set.of("vendor", "node_modules", ".git");

  private static final Set<Path> NO_FILES =
      Set.of(Path.of("/proc"), Path.of("/sys"), Path.of("/dev"));

  /**
   * One application before its settings are read.
   *
   * @param folder as people name it
   * @param real the same folder with all links followed
   * @param territory what belongs to it: the real folder, or the folder of all its releases
   */
  record Found(Path folder, Path real, Path territory) {
    /** What to call it if it has no name. */
    String nameOfFolder() {
      Path named = isCurrent(folder) ? folder.getParent() : folder;
      return Optional.ofNullable(named.getFileName()).orElse(named).toString();
    }
  }

  private final Set<Path> seen = new HashSet<>();
  private final List<Found> found = new ArrayList<>();
  private final List<String> remarks;

  private ApplicationFinder(List<String> remarks) {
    this.remarks = remarks;
  }

  /** The applications below the folders; what cannot be read is added to the remarks. */
  static List<Found> search(List<Path> folders, List<String> remarks) {
    ApplicationFinder finder = new ApplicationFinder(remarks);
    for (Path folder : folders) {
      Path asked = folder.toAbsolutePath().normalize();
      if (Files.isDirectory(asked)) {
        finder.visit(asked, 0);
      } else {
        remarks.add(asked + " is not a folder.");
      }
    }
    return List.copyOf(finder.found);
  }

  private void visit(Path folder, int depth) {
    List<Path> folders = new ArrayList<>();
    List<Path> links = new ArrayList<>();
    try {
      if (!seen.add(folder.toRealPath())) {
        return;
      }
      if (Files.isRegularFile(folder.resolve(ARTISAN))) {
        add(folder);
      }
      if (depth < DEEPEST) {
        subfolders(folder, folders, links);
      }
    } catch (IOException | SecurityException e) {
      remarks.add(folder + " cannot be read by this account: nothing below it was looked at.");
      return;
    }
    Path current = folder.resolve("current");
    boolean hasReleases = links.contains(current) && Files.isDirectory(folder.resolve("releases"));
    for (Path each : folders) {
      // Older releases are what is left for going back, not applications.
      if (!hasReleases || !each.endsWith("releases")) {
        visit(each, depth + 1);
      }
    }
    for (Path each : links) {
      if (Files.isRegularFile(each.resolve(ARTISAN))) {
        visit(each, depth + 1);
      }
    }
  }

  private static void subfolders(Path folder, List<Path> folders, List<Path> links)
      throws IOException {
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder, Files::isDirectory)) {
      for (Path entry : entries) {
        if (!isSkipped(entry)) {
          (Files.isSymbolicLink(entry) ? links : folders).add(entry);
        }
      }
    } catch (DirectoryIteratorException e) {
      throw e.getCause();
    }
    folders.sort(null);
    links.sort(null);
  }

  private static boolean isSkipped(Path folder) {
    boolean isStorage =
        folder.endsWith("storage") && Files.isRegularFile(folder.resolveSibling(ARTISAN));
    return isStorage
        || NO_FILES.contains(folder)
        || SKIPPED.contains(String.valueOf(folder.getFileName()));
  }

  private void add(Path folder) throws IOException {
    Path real = folder.toRealPath();
    Path parent = real.getParent();
    boolean isRelease = parent != null && parent.endsWith("releases") && parent.getParent() != null;
    found.add(new Found(folder, real, isRelease ? parent.getParent() : real));
  }

  private static boolean isCurrent(Path folder) {
    return folder.endsWith("current") && folder.getParent() != null;
  }
}
