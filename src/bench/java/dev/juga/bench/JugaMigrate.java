package dev.juga.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code juga migrate}, as users run it: by its launcher, or from its jar with as much heap. */
final class JugaMigrate implements Contender {
  private final String name;
  private final Path program;
  private final String verb;
  private final List<String> arguments;

  /**
   * One build of Juga.
   *
   * @param program the launcher {@code bin/juga}, or a jar
   * @param arguments what {@code migrate} gets beyond source, target and selection
   */
  JugaMigrate(String name, Path program, List<String> arguments) {
    this(name, program, "migrate", arguments);
  }

  /** The same for another command that moves rows. */
  JugaMigrate(String name, Path program, String verb, List<String> arguments) {
    this.name = name;
    this.program = program.toAbsolutePath();
    this.verb = verb;
    this.arguments = List.copyOf(arguments);
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public Optional<String> absence() {
    return Files.isRegularFile(program) ? Optional.empty() : Optional.of("not built");
  }

  @Override
  public Measured move(Course course) throws IOException, InterruptedException {
    BenchServer source = course.servers().source();
    BenchServer target = course.servers().target();
    List<String> command = new ArrayList<>(start());
    command.addAll(
        List.of(
            verb,
            "--include=" + course.workload().schema() + ".*",
            "--source=" + source.url(),
            "--target=" + target.url()));
    command.addAll(arguments);
    return new ClientRun(
            course.scratch(),
            Map.of(
                "JUGA_SOURCE_PASSWORD", source.password(),
                "JUGA_TARGET_PASSWORD", target.password()))
        .of(ClientRun.quoted(command));
  }

  private List<String> start() {
    String home = System.getProperty("java.home");
    return program.toString().endsWith(".jar")
        ? List.of(Path.of(home, "bin", "java").toString(), "-Xmx512m", "-jar", program.toString())
        : List.of("env", "JAVA_HOME=" + home, program.toString());
  }
}
