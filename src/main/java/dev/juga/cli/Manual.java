package dev.juga.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.AutoComplete;
import picocli.CommandLine;

/**
 * Writes what the archive holds besides the program: a manual page for each command and the
 * completion for bash, both made of the options as they are. The build runs it.
 */
final class Manual {
  private Manual() {}

  /** The one argument is the folder to write into. */
  public static void main(String[] arguments) throws IOException {
    Path folder = Path.of(arguments[0]);
    write(folder, new Juga(Surroundings.ofProcess(), Juga.verbs()).commandLine());
  }

  static void write(Path folder, CommandLine juga) throws IOException {
    Path pages = Files.createDirectories(folder.resolve("man").resolve("man1"));
    page(pages, juga);
    for (CommandLine command : juga.getSubcommands().values()) {
      page(pages, command);
    }
    Path completion = Files.createDirectories(folder.resolve("completion"));
    Files.writeString(completion.resolve("juga"), AutoComplete.bash("juga", juga));
  }

  private static void page(Path folder, CommandLine command) throws IOException {
    ManualPage page = new ManualPage(command.getCommandSpec());
    Files.writeString(folder.resolve(page.name() + ".1"), page.text());
  }
}
