package dev.juga.laravel;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The programs that supervisor keeps running. */
final class Supervisor {
  private static final String PROGRAM = "program:";
  private static final String GROUP = "group:";

  private final SystemPaths system;
  private final SystemTree tree;
  private final CommandReader reader;
  private final Started started;

  Supervisor(SystemPaths system, SystemTree tree, CommandReader reader, Started started) {
    this.system = system;
    this.tree = tree;
    this.reader = reader;
    this.started = started;
  }

  void read() {
    List<Path> files =
        system.supervisor().stream().flatMap(place -> tree.files(place).stream()).toList();
    Map<Path, IniFile> read = new HashMap<>();
    Map<String, String> groupOf = new HashMap<>();
    for (Path file : files) {
      IniFile ini = new IniFile(tree.text(file).orElse(""), true);
      read.put(file, ini);
      for (String section : ini.names()) {
        if (section.startsWith(GROUP)) {
          for (String program : value(ini, section, "programs").split(",", -1)) {
            groupOf.put(program.strip(), section.substring(GROUP.length()));
          }
        }
      }
    }
    for (Path file : files) {
      IniFile ini = read.get(file);
      for (String section : ini.names()) {
        if (section.startsWith(PROGRAM)) {
          program(file, ini, section, groupOf);
        }
      }
    }
  }

  private void program(Path file, IniFile ini, String section, Map<String, String> groupOf) {
    String name = section.substring(PROGRAM.length());
    String processes = value(ini, section, "numprocs");
    String when =
        value(ini, section, "autostart").matches("(?i)false|off|no|0")
            ? "when started by hand"
            : "always";
    started.add(
        new Started.By(
            Writer.Kind.SUPERVISOR,
            processes.matches("\\d+") && !processes.equals("1")
                ? when + ", " + processes + " processes"
                : when,
            file,
            value(ini, section, "user"),
            // The colon and the star mean all processes of the program or its group.
            "supervisorctl stop '" + groupOf.getOrDefault(name, name) + ":*'"),
        reader.read(value(ini, section, "command"), value(ini, section, "directory")),
        true);
  }

  /** A comment may follow a value behind a blank and a semicolon. */
  private static String value(IniFile ini, String section, String key) {
    return ini.last(section, key).orElse("").replaceFirst("\\s;.*", "").strip();
  }
}
