package dev.juga.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The rows of a workload in load format, in key order, in files that both servers can reach. */
final class PreparedFiles implements AutoCloseable {
  private final Workload workload;
  private final Path folder;

  private PreparedFiles(Workload workload, Path folder) {
    this.workload = workload;
    this.folder = folder;
  }

  /** Lets the source write them below {@code home}. */
  static PreparedFiles write(Workload workload, BenchServer source, Path home) throws IOException {
    Path folder = Files.createDirectories(home.resolve(workload.schema()));
    PreparedFiles files = new PreparedFiles(workload, folder);
    new TwoConnections(source, workload.schema(), List.of())
        .forEach(workload.tables(), files::writeTable);
    return files;
  }

  private void writeTable(Connection connection, BenchTable table) throws SQLException {
    List<Path> files = of(table);
    for (int i = 0; i < files.size(); i++) {
      BenchServer.run(
          connection,
          "SELECT * INTO OUTFILE '%s' CHARACTER SET binary FROM %s%s"
              .formatted(
                  files.get(i),
                  table.name(),
                  table.cut().tail(i * workload.rowsPerFile(), workload.rowsPerFile())));
    }
  }

  /** The files of a table, in the order in which they are to be loaded. */
  List<Path> of(BenchTable table) {
    List<Path> files = new ArrayList<>();
    for (long rows = 0; rows < table.rows(); rows += workload.rowsPerFile()) {
      files.add(folder.resolve("%s.%04d".formatted(table.name(), files.size())));
    }
    return files;
  }

  /** Bytes of all files. */
  long bytes() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.mapToLong(file -> file.toFile().length()).sum();
    }
  }

  /** Removes them. */
  @Override
  public void close() throws IOException {
    remove(folder);
  }

  /** Removes a folder with all that is in it, if it is there. */
  static void remove(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> entries = Files.walk(folder)) {
      for (Path entry : entries.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(entry);
      }
    }
  }
}
