package dev.juga.laravel;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The applications that were found, and which of them a path belongs to. */
final class Applications {
  private record Owned(Path place, String name) {}

  private final List<Application> all = new ArrayList<>();
  private final List<Owned> places = new ArrayList<>();

  /** Reads what was found; names that are there twice get their folder with them. */
  Applications(
      List<ApplicationFinder.Found> found, SystemTree tree, Secrets secrets, List<String> remarks) {
    List<Application> read = new ArrayList<>();
    List<ApplicationFinder.Found> where = new ArrayList<>();
    for (ApplicationFinder.Found each : found) {
      ApplicationReader.read(each, tree, secrets, remarks)
          .ifPresent(
              application -> {
                read.add(application);
                where.add(each);
              });
    }
    Set<String> once = new HashSet<>();
    Set<String> twice = new HashSet<>();
    read.forEach(
        application -> (once.add(application.name()) ? once : twice).add(application.name()));
    for (int i = 0; i < read.size(); i++) {
      Application application = read.get(i);
      String name =
          twice.contains(application.name())
              ? application.name() + " (" + application.folder() + ")"
              : application.name();
      all.add(
          new Application(
              name,
              application.folder(),
              application.envFile(),
              application.main(),
              application.others()));
      places.add(new Owned(where.get(i).real(), name));
      places.add(new Owned(where.get(i).territory(), name));
      places.add(new Owned(where.get(i).folder(), name));
    }
    // An application inside another's folder owns what lies in its own.
    places.sort(Comparator.comparingInt((Owned owned) -> owned.place().getNameCount()).reversed());
  }

  List<Application> all() {
    return List.copyOf(all);
  }

  /**
   * The name of the application whose folder holds a path.
   *
   * @param path absolute, with its links followed where it exists
   */
  Optional<String> owning(Path path) {
    return places.stream()
        .filter(owned -> path.startsWith(owned.place()))
        .map(Owned::name)
        .findFirst();
  }
}
