package dev.juga.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code juga migrate}, as users run it: from its jar, with 512 MiB of heap. */
final class JugaMigrate implements Contender {
  private final String name;
  private final Path jar;
  private final List<String> arguments;

  /**
   * One build of Juga.
   *
   * @param arguments what {@code migrate} gets beyond source, target and selection
   */
  JugaMigrate(String name, Path jar, List<String> arguments) {
    this.name = name;
    this.jar = jar.toAbsolutePath();
    this.arguments = List.copyOf(arguments);
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public Optional<String> absence() {
    return Files.isRegularFile(jar) ? Optional.empty() : Optional.of("not built");
  }

  @Override
  public Measured move(Course course) throws IOException, InterruptedException {
    BenchServer source = course.servers().source();
    BenchServer target = course.servers().target();
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-jar",
                jar.toString(),
                "migrate",
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
}
