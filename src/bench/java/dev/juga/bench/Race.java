package dev.juga.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletionException;

/**
 * All contenders on one workload. They take turns, so that whatever else the machine does in some
 * minute meets all of them alike. One that fails is out; the others go on.
 */
final class Race {
  private static final String LEDGER = "juga_ledger";

  private final Servers servers;
  private final List<Contender> contenders;
  private final int runs;
  private final Path scratch;
  private final PrintStream progress;

  /**
   * A race on two servers.
   *
   * @param runs how often each contender runs
   * @param scratch a folder for what contenders write
   */
  Race(Servers servers, List<Contender> contenders, int runs, Path scratch, PrintStream progress) {
    this.servers = servers;
    this.contenders = contenders;
    this.runs = runs;
    this.scratch = scratch;
    this.progress = progress;
  }

  /** The results in the order of the contenders. The source is left as it is. */
  List<Result> on(Workload workload, PreparedFiles files)
      throws IOException, SQLException, InterruptedException {
    List<Result> results =
        contenders.stream()
            .map(
                contender -> {
                  Result result = new Result(contender.name());
                  contender.absence().ifPresent(result::stopped);
                  return result;
                })
            .toList();
    servers.source().settle();
    for (int run = 1; run <= runs; run++) {
      for (int i = 0; i < contenders.size(); i++) {
        if (results.get(i).note().isEmpty()) {
          runOnce(contenders.get(i), workload, files, results.get(i));
        }
      }
    }
    clear(workload);
    return results;
  }

  private void runOnce(Contender contender, Workload workload, PreparedFiles files, Result result)
      throws IOException, SQLException, InterruptedException {
    clear(workload);
    servers.target().settle();
    PreparedFiles.remove(scratch);
    Files.createDirectories(scratch);
    try {
      Measured measured = contender.move(new Course(workload, servers, files, scratch));
      Arrival.check(workload, servers.target());
      result.add(measured);
      progress.printf(
          Locale.ROOT, "%s %s: %.1f s%n", workload.name(), contender.name(), measured.seconds());
    } catch (IOException | CompletionException e) {
      result.stopped("failed: " + e.getMessage());
      progress.printf("%s %s failed: %s%n", workload.name(), contender.name(), e.getMessage());
    }
  }

  private void clear(Workload workload) throws SQLException {
    servers.target().drop(workload.schema());
    servers.target().drop(LEDGER);
  }
}
