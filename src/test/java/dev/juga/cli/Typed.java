package dev.juga.cli;

import dev.juga.failure.ExitCode;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The program with a command line typed, and what it answered; nobody is there to be asked. */
final class Typed {
  static final String SOURCE = "--source=mysql://juga@source.example";
  static final String TARGET = "--target=mysql://juga@target.example";

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private final Map<String, String> environment = new HashMap<>();
  private final Path folder;
  private Optional<Surroundings.Prompt> prompt = Optional.empty();

  Typed(Path folder) {
    this.folder = folder;
    with("JUGA_SOURCE_PASSWORD", "source secret");
    with("JUGA_TARGET_PASSWORD", "target&secret");
  }

  Typed with(String variable, String value) {
    environment.put(variable, value);
    return this;
  }

  Typed without(String variable) {
    environment.remove(variable);
    return this;
  }

  Typed answering(String password) {
    prompt = Optional.of(question -> Optional.of(password.toCharArray()));
    return this;
  }

  ExitCode migrate(Mover.Opening opening, String... options) {
    String[] arguments = new String[options.length + 3];
    arguments[0] = "migrate";
    arguments[1] = SOURCE;
    arguments[2] = TARGET;
    System.arraycopy(options, 0, arguments, 3, options.length);
    return juga(opening, arguments);
  }

  ExitCode demo(DemoStage stage, String... options) {
    String[] arguments = new String[options.length + 1];
    arguments[0] = "demo";
    System.arraycopy(options, 0, arguments, 1, options.length);
    return juga(new DemoCommand(stage), arguments);
  }

  ExitCode juga(Mover.Opening opening, String... arguments) {
    return juga(new MigrateCommand(opening), arguments);
  }

  ExitCode juga(Verb verb, String... arguments) {
    Surroundings surroundings =
        new Surroundings(
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            environment,
            prompt,
            folder,
            Clock.systemUTC(),
            Typed::ended,
            Typed::ended);
    return new Juga(surroundings, List.of(verb)).run(arguments);
  }

  private static void ended(int number) {
    throw new AssertionError("ended with " + number);
  }

  String out() {
    return out.toString(StandardCharsets.UTF_8);
  }

  String err() {
    return err.toString(StandardCharsets.UTF_8);
  }
}
