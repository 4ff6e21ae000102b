package dev.juga.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;

/**
 * The help of every command, written down by the build as picocli shows it. What asks for help or
 * for the version and for nothing else is answered from here, before picocli is loaded, and without
 * lambdas and the plus of strings, whose machinery is as slow to load: that takes a third of the
 * time (src/docs/decisions/0016-start-up.md). Without pages, as in a development environment that
 * compiles by itself, picocli answers.
 */
final class HelpPages {
  private static final String FOLDER = "help/";

  private HelpPages() {}

  /** Answers such a command line on standard output; false if it is to be read in full. */
  static boolean show(String... arguments) {
    int last = arguments.length - 1;
    if (last < 0 || last > 1) {
      return false;
    }
    if (last == 0 && isOption(arguments[0], "-V", "--version")) {
      PrintStream out = Surroundings.standardOutput();
      out.println(Version.line());
      out.flush();
      return true;
    }
    String command = last == 0 ? "" : arguments[0];
    if (!isOption(arguments[last], "-h", "--help") || !isWord(command)) {
      return false;
    }
    try (InputStream page = HelpPages.class.getResourceAsStream(FOLDER.concat(name(command)))) {
      if (page == null) {
        return false;
      }
      String text = new String(page.readAllBytes(), StandardCharsets.UTF_8);
      PrintStream out = Surroundings.standardOutput();
      out.print(text);
      out.flush();
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  /** The one argument is the folder of this class's own file; the build calls it. */
  public static void main(String[] arguments) throws IOException {
    write(Path.of(arguments[0]), new Juga(Surroundings.ofProcess(), Juga.verbs()).commandLine());
  }

  static void write(Path classFolder, CommandLine juga) throws IOException {
    Path folder = Files.createDirectories(classFolder.resolve(FOLDER));
    Files.writeString(folder.resolve(name("")), juga.getUsageMessage(Ansi.OFF));
    for (CommandLine command : juga.getSubcommands().values()) {
      Files.writeString(
          folder.resolve(name(command.getCommandName())), command.getUsageMessage(Ansi.OFF));
    }
  }

  private static String name(String command) {
    return command.isEmpty() ? "juga.txt" : "juga-".concat(command).concat(".txt");
  }

  private static boolean isOption(String argument, String shortForm, String longForm) {
    return argument.equals(shortForm) || argument.equals(longForm);
  }

  /** Nothing that could lead out of the folder. */
  private static boolean isWord(String command) {
    for (int i = 0; i < command.length(); i++) {
      if (command.charAt(i) < 'a' || command.charAt(i) > 'z') {
        return false;
      }
    }
    return true;
  }
}
