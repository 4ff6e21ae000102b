package dev.juga.cli;

import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntConsumer;

/**
 * What surrounds the program: streams, environment, somebody to ask, the clock.
 *
 * @param prompt asks for a password; empty if there is nobody to ask
 * @param exit ends the JVM after its shutdown hooks have run
 * @param halt ends the JVM at once
 */
record Surroundings(
    PrintStream out,
    PrintStream err,
    Map<String, String> environment,
    Optional<Prompt> prompt,
    Path directory,
    Clock clock,
    IntConsumer exit,
    IntConsumer halt) {
  /** Asks a question whose answer does not show. */
  interface Prompt {
    /** The answer; empty if there is none, as after Ctrl-D. */
    Optional<char[]> ask(String question);
  }

  /** Those of this process. */
  static Surroundings ofProcess() {
    // Since JDK 22 another console could be chosen that reads pipes; this is the plain one.
    System.setProperty("jdk.console", "java.base");
    PrintStream err = stream(FileDescriptor.err);
    return new Surroundings(
        standardOutput(),
        err,
        System.getenv(),
        prompt(err),
        Path.of("").toAbsolutePath(),
        Clock.system(ZoneId.systemDefault()),
        System::exit,
        Runtime.getRuntime()::halt);
  }

  /** Standard output in the terminal's charset; it flushes at the end of each line. */
  static PrintStream standardOutput() {
    return stream(FileDescriptor.out);
  }

  private static PrintStream stream(FileDescriptor descriptor) {
    return new PrintStream(new FileOutputStream(descriptor), true, charset());
  }

  /** A machine without a locale says US-ASCII and means UTF-8; table names need it. */
  private static Charset charset() {
    String named = System.getProperty("native.encoding", "");
    if (named.isEmpty() || !Charset.isSupported(named)) {
      return StandardCharsets.UTF_8;
    }
    Charset charset = Charset.forName(named);
    return charset.equals(StandardCharsets.US_ASCII) ? StandardCharsets.UTF_8 : charset;
  }

  private static Optional<Prompt> prompt(PrintStream err) {
    return Optional.ofNullable(System.console())
        .filter(Surroundings::isTerminal)
        .map(
            console ->
                question -> {
                  // On standard error, so that a result on standard output stays alone.
                  err.print(question);
                  err.flush();
                  return Optional.ofNullable(console.readPassword());
                });
  }

  /** {@code Console.isTerminal}, which JDK 22 brought; before, every console was a terminal. */
  private static boolean isTerminal(Console console) {
    try {
      return (boolean) Console.class.getMethod("isTerminal").invoke(console);
    } catch (ReflectiveOperationException e) {
      return true;
    }
  }
}
