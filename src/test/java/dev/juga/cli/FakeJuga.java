package dev.juga.cli;

import java.util.Arrays;
import java.util.List;

/** The program with no servers behind it, to look at its screen: TABLES MILLIS and arguments. */
final class FakeJuga {
  private FakeJuga() {}

  public static void main(String[] arguments) {
    int tables = Integer.parseInt(arguments[0]);
    long millis = Long.parseLong(arguments[1]);
    Mover.Opening opening =
        (source, target, options, listener) -> new FakeMover(listener, tables, millis);
    Juga juga = new Juga(Surroundings.ofProcess(), List.of(new MigrateCommand(opening)));
    String[] rest = Arrays.copyOfRange(arguments, 2, arguments.length);
    System.exit(juga.run(rest).number());
  }
}
