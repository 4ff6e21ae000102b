package dev.juga.embedded;

import dev.juga.failure.ExitCode;
import dev.juga.failure.Failure;
import dev.juga.mysql.Secret;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** A server in a container of the docker command; its data live in the container. */
final class DockerEngine implements Engine {
  private static final int MAX_WORDS = 400;

  private final ServerBuild build;
  private final Path secrets;
  private final Secret password;
  private final List<String> extraOptions;
  private final String container = "juga-" + UUID.randomUUID();
  private boolean created;
  private String refusal = "";

  DockerEngine(ServerBuild build, Path directory, Secret password, List<String> extraOptions) {
    this.build = build;
    this.secrets = directory.resolve("container.env");
    this.password = password;
    this.extraOptions = List.copyOf(extraOptions);
  }

  @Override
  public void prepare() {
    try {
      Folders.writePrivate(
          secrets, "MYSQL_ROOT_PASSWORD=" + password.reveal() + "\nMYSQL_ROOT_HOST=%\n");
    } catch (IOException e) {
      throw Failure.of(ExitCode.SERVER, "Cannot write a file: " + e.getMessage())
          .at(secrets.toString())
          .cause(e);
    }
  }

  @Override
  public void launch(int port) {
    Docker.Outcome outcome = Docker.run(created ? List.of("start", container) : creation(port));
    refusal = outcome.exit() == 0 ? "" : shortened(outcome.text());
    if (outcome.exit() == 0) {
      created = true;
    } else if (!created) {
      // Docker keeps a container whose port was taken.
      Docker.run(List.of("rm", "--force", "--volumes", container));
    }
  }

  private List<String> creation(int port) {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "run",
                "--detach",
                "--platform=linux/amd64",
                "--name=" + container,
                "--env-file=" + secrets,
                "--publish=127.0.0.1:" + port + ":3306",
                build.image()));
    arguments.addAll(ServerOptions.inContainer(extraOptions));
    return arguments;
  }

  @Override
  public void settle() {
    try {
      Files.deleteIfExists(secrets);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public boolean running() {
    return created && refusal.isEmpty() && inspect("{{.State.Running}}").equals("true");
  }

  @Override
  public boolean lostItsPort() {
    return refusal.contains("port is already allocated")
        || refusal.contains("address already in use");
  }

  @Override
  public String lastWords() {
    return refusal.isEmpty() && created
        ? shortened(Docker.run(List.of("logs", "--tail=3", container)).text())
        : refusal;
  }

  @Override
  public String log() {
    return created ? "docker logs " + container : "image " + build.image();
  }

  @Override
  public long pid() {
    String pid = created ? inspect("{{.State.Pid}}") : "";
    return pid.matches("[1-9]\\d*") ? Long.parseLong(pid) : -1;
  }

  @Override
  public void stop() {
    if (created) {
      Docker.run(List.of("stop", "--time=30", container));
    }
  }

  @Override
  public void kill() {
    if (created) {
      Docker.run(List.of("kill", container));
    }
  }

  @Override
  public void release() {
    if (created) {
      Docker.run(List.of("rm", "--force", "--volumes", container));
      created = false;
    }
    settle();
  }

  private String inspect(String format) {
    Docker.Outcome outcome = Docker.run(List.of("inspect", "--format=" + format, container));
    return outcome.exit() == 0 ? outcome.text() : "";
  }

  private static String shortened(String text) {
    String line = text.replaceAll("\\s+", " ").strip();
    return line.length() <= MAX_WORDS ? line : line.substring(line.length() - MAX_WORDS);
  }
}
