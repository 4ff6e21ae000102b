package dev.juga.bench;

import dev.juga.embedded.ServerBuild;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The benchmark's command line. Exit code 0 if every contender that is installed came through. */
@Command(
    name = "bench",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = "Moves generated data from one server to another, in several ways, and compares.")
public final class Bench implements Callable<Integer> {
  private static final long GIBI_IN_KIBI = 1 << 20;
  private static final String DEFAULT_POOL = "2G";
  private static final long WANTED_GIBI = 6;

  /** Kept, since the logging of the JDK forgets levels of loggers that nobody holds. */
  private static final Logger POOLS = Logger.getLogger("com.zaxxer.hikari");

  @Option(
      names = "--workloads",
      split = ",",
      defaultValue = "W1,W2,W3,W4,W5",
      paramLabel = "NAMES",
      description = "Which of W1 to W5. Default: ${DEFAULT-VALUE}.")
  private List<String> workloads;

  @Option(
      names = "--runs",
      defaultValue = "3",
      paramLabel = "N",
      description = "How often each contender runs. Default: ${DEFAULT-VALUE}.")
  private int runs;

  @Option(
      names = "--scale",
      defaultValue = "1",
      paramLabel = "FACTOR",
      description = "0.01 for a hundredth of the rows: to try the benchmark itself.")
  private double scale;

  @Option(
      names = "--juga",
      paramLabel = "[NAME=]FILE",
      description =
          "A build of Juga, by its launcher bin/juga or its jar; repeatable, to compare builds."
              + " Default: target/juga.jar.")
  private List<String> jars = new ArrayList<>();

  @Option(
      names = "--juga-args",
      paramLabel = "ARGUMENTS",
      description =
          "What juga migrate gets beyond its defaults, in one word: --juga-args=\"--lanes=2\".")
  private String jugaArguments = "";

  @Option(names = "--no-juga", description = "Leaves Juga out.")
  private boolean withoutJuga;

  @Option(names = "--no-floor", description = "Leaves the floor out; there are no ratios then.")
  private boolean withoutFloor;

  @Option(names = "--peers", description = "Lets mysqldump | mysql and mydumper take part.")
  private boolean peers;

  @Option(
      names = "--peer-path",
      paramLabel = "DIR",
      description = "Where the peers' programs are, instead of the PATH. Implies --peers.")
  private Path peerPath;

  @Option(
      names = "--buffer-pool",
      paramLabel = "SIZE",
      description = "Buffer pool of each server. Default: 2G.")
  private String bufferPool;

  @Option(
      names = "--dir",
      defaultValue = "target/bench",
      paramLabel = "DIR",
      description = "Where servers, files and the report go. Default: ${DEFAULT-VALUE}.")
  private Path folder;

  @Option(
      names = "--forecast",
      description =
          "Instead: rehearses W5 at its smaller size and sets the forecast beside a migration of"
              + " the larger one.")
  private boolean forecast;

  @Option(
      names = "--jmh",
      arity = "0..1",
      fallbackValue = "",
      paramLabel = "ARGUMENTS",
      description = "Runs the JMH benchmarks instead, with arguments of JMH if there are any.")
  private String jmh;

  private final PrintStream out;
  private final PrintStream err;

  Bench(PrintStream out, PrintStream err) {
    this.out = out;
    this.err = err;
  }

  /** Runs and ends the JVM. */
  public static void main(String[] arguments) {
    POOLS.setLevel(Level.WARNING);
    System.exit(new CommandLine(new Bench(System.out, System.err)).execute(arguments));
  }

  @Override
  public Integer call() throws Exception {
    if (jmh != null) {
      runJmh();
      return 0;
    }
    List<Workload> selected = Workloads.named(workloads, scale);
    if (bufferPool == null) {
      requireMemory();
      bufferPool = DEFAULT_POOL;
    }
    Path home = folder.toAbsolutePath().normalize();
    PreparedFiles.remove(home.resolve("servers"));
    Files.createDirectories(home);
    try (Servers servers = Servers.start(home.resolve("servers"), bufferPool)) {
      if (forecast) {
        Path juga = Path.of(builds().values().iterator().next());
        PreparedFiles.remove(home.resolve("forecast"));
        out.println(new ForecastTrial(servers, juga, home.resolve("forecast")).run(scale));
        return 0;
      }
      return race(servers, selected, home);
    } finally {
      PreparedFiles.remove(home.resolve("servers"));
    }
  }

  private int race(Servers servers, List<Workload> selected, Path home) throws Exception {
    List<Contender> contenders = contenders();
    Report report = new Report(surroundings(contenders));
    Race race = new Race(servers, contenders, runs, home.resolve("scratch"), err);
    boolean failed = false;
    for (Workload workload : selected) {
      err.printf("%s: %s%n", workload.name(), workload.description());
      new Generation(servers.source()).of(workload);
      try (PreparedFiles files =
          PreparedFiles.write(workload, servers.source(), home.resolve("files"))) {
        List<Result> results = race.on(workload, files);
        failed |= results.stream().anyMatch(result -> result.note().startsWith("failed"));
        report.add(workload, files.bytes(), results);
        // After each workload: hours of work should not hang on the last one.
        Files.writeString(home.resolve("report.md"), report.toString());
      }
      servers.source().drop(workload.schema());
    }
    out.println(report);
    return failed ? 1 : 0;
  }

  private List<String> surroundings(List<Contender> contenders) throws IOException {
    List<String> lines = new ArrayList<>();
    lines.add(
        "%d cores; MySQL %s on both sides, buffer pools of %s; Java %s; medians of %d"
            .formatted(
                Runtime.getRuntime().availableProcessors(),
                ServerBuild.MYSQL_8_0_31.version(),
                bufferPool,
                Runtime.version(),
                runs));
    if (scale != 1) {
      lines.add("scaled down to %s of the rows".formatted(scale));
    }
    for (Contender contender : contenders) {
      String version = contender.absence().isPresent() ? "" : contender.version();
      if (!version.isEmpty()) {
        lines.add(contender.name() + ": " + version);
      }
    }
    return lines;
  }

  private List<Contender> contenders() {
    List<Contender> contenders = new ArrayList<>();
    if (!withoutFloor) {
      contenders.add(new Floor());
    }
    if (!withoutJuga) {
      List<String> arguments = words(jugaArguments);
      builds()
          .forEach((name, jar) -> contenders.add(new JugaMigrate(name, Path.of(jar), arguments)));
    }
    if (peers || peerPath != null) {
      Programs programs = Programs.in(peerPath);
      contenders.add(new MysqldumpPipe(programs));
      contenders.add(new Mydumper(programs));
    }
    return contenders;
  }

  private Map<String, String> builds() {
    Map<String, String> builds = new LinkedHashMap<>();
    for (String build : jars.isEmpty() ? List.of("target/juga.jar") : jars) {
      int sign = build.indexOf('=');
      String name = sign < 0 ? "juga" : "juga " + build.substring(0, sign);
      builds.put(name, build.substring(sign + 1));
    }
    return builds;
  }

  private static List<String> words(String text) {
    return text.isBlank() ? List.of() : List.of(text.strip().split("\\s+"));
  }

  /** Two buffer pools of 2 GiB and what is around them; a machine that swaps measures its disk. */
  private static void requireMemory() throws IOException {
    long available =
        Files.readAllLines(Path.of("/proc/meminfo")).stream()
            .filter(line -> line.startsWith("MemAvailable:"))
            .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
            .findFirst()
            .orElse(Long.MAX_VALUE);
    if (available < WANTED_GIBI * GIBI_IN_KIBI) {
      throw new IOException(
          "%d GiB of free memory are wanted; --buffer-pool=512M makes do with less."
              .formatted(WANTED_GIBI));
    }
  }

  private void runJmh() throws RunnerException, CommandLineOptionException {
    new Runner(new CommandLineOptions(words(jmh).toArray(String[]::new))).run();
  }
}
