package dev.juga.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;

/**
 * How true a forecast is: W5 is rehearsed at its smaller size, and the larger one, ten times its
 * rows, is migrated and set beside the forecast.
 */
final class ForecastTrial {
  private static final String LEDGER = "juga_ledger";

  private final Servers servers;
  private final Path juga;
  private final Path folder;

  /**
   * A trial on two servers.
   *
   * @param juga the launcher, or a jar
   * @param folder an empty one, for what both runs leave
   */
  ForecastTrial(Servers servers, Path juga, Path folder) {
    this.servers = servers;
    this.juga = juga;
    this.folder = folder;
  }

  /** What both runs said. Each has the source to itself: what else lives there is counted in. */
  String run(double scale) throws IOException, SQLException, InterruptedException {
    List<Workload> sizes = Workloads.named("W5", scale);
    Path rehearsed =
        said(
            sizes.get(0),
            "rehearsal",
            new JugaMigrate("juga", juga, "rehearse", List.of("--scale=10")));
    Path moved =
        said(
            sizes.get(1),
            "migration",
            new JugaMigrate(
                "juga",
                juga,
                "migrate",
                List.of("--verify=full", "--forecast=" + manifest(rehearsed))));
    return Files.readString(rehearsed.resolve("client.out"))
        + Files.readString(moved.resolve("client.out"));
  }

  private Path said(Workload workload, String name, JugaMigrate run)
      throws IOException, SQLException, InterruptedException {
    new Generation(servers.source()).of(workload);
    servers.source().settle();
    servers.target().settle();
    Path scratch = Files.createDirectories(folder.resolve(name));
    run.move(new Course(workload, servers, null, scratch));
    servers.source().drop(workload.schema());
    servers.target().drop(workload.schema());
    servers.target().drop(LEDGER);
    return scratch;
  }

  private static Path manifest(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".json")).findFirst().orElseThrow();
    }
  }
}
