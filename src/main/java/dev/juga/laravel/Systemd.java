package dev.juga.laravel;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Services and timers of systemd that have to do with applications or databases. */
final class Systemd {
  private static final String SERVICE = ".service";
  private static final String TIMER = ".timer";
  private static final List<String> TIMES =
      List.of(
          "OnCalendar",
          "OnUnitActiveSec",
          "OnUnitInactiveSec",
          "OnBootSec",
          "OnStartupSec",
          "OnActiveSec");

  private final SystemPaths system;
  private final SystemTree tree;
  private final CommandReader reader;
  private final Started started;
  private final Map<String, Path> units = new LinkedHashMap<>();
  private final Set<String> enabled = new HashSet<>();

  Systemd(SystemPaths system, SystemTree tree, CommandReader reader, Started started) {
    this.system = system;
    this.tree = tree;
    this.reader = reader;
    this.started = started;
  }

  void read() {
    for (Path folder : system.units()) {
      // What stands in an earlier folder hides what a later one has under the same name.
      tree.files(folder).forEach(unit -> units.putIfAbsent(name(unit), unit));
      Stream.of("*.wants", "*.requires")
          .flatMap(wants -> tree.files(folder.resolve(wants)).stream())
          .forEach(unit -> enabled.add(name(unit)));
    }
    Map<String, String> timerOf = timers();
    units.forEach(
        (name, file) -> {
          if (name.endsWith(SERVICE)) {
            service(name, file, Optional.ofNullable(timerOf.get(name)));
          }
        });
  }

  private Map<String, String> timers() {
    Map<String, String> timerOf = new HashMap<>();
    units.forEach(
        (name, file) -> {
          if (name.endsWith(TIMER)) {
            String same = name.substring(0, name.length() - TIMER.length()) + SERVICE;
            timerOf.put(unit(file).last("Timer", "Unit").orElse(same), name);
          }
        });
    return timerOf;
  }

  private void service(String name, Path file, Optional<String> timer) {
    IniFile unit = unit(file);
    // Signs before the path say how systemd starts it.
    List<String> commands =
        unit.all("Service", "ExecStart").stream()
            .map(each -> each.replaceFirst("^[-@:+!]+", ""))
            .toList();
    Command command =
        reader.read(
            String.join("; ", commands),
            unit.last("Service", "WorkingDirectory").orElse("").replaceFirst("^-", ""));
    String account = unit.last("Service", "User").orElse("root");
    Started.By by =
        timer
            .map(
                each ->
                    new Started.By(
                        Writer.Kind.TIMER,
                        time(each),
                        units.get(each),
                        account,
                        "systemctl stop " + each + " " + name))
            .orElseGet(
                () ->
                    new Started.By(
                        Writer.Kind.SERVICE,
                        isEnabled(name) ? "always" : "when started by hand",
                        file,
                        account,
                        "systemctl stop " + quoted(name)));
    started.add(by, command, false);
  }

  private String time(String timer) {
    IniFile unit = unit(units.get(timer));
    String times =
        String.join(
            ", ",
            TIMES.stream()
                .flatMap(
                    key ->
                        unit.all("Timer", key).stream()
                            .map(time -> key.equals("OnCalendar") ? time : key + "=" + time))
                .toList());
    return isEnabled(timer) ? times : times + ", not enabled";
  }

  /** A template is enabled by any of its instances. */
  private boolean isEnabled(String name) {
    int at = name.indexOf('@');
    return enabled.contains(name)
        || (at > 0
            && enabled.stream().anyMatch(each -> each.startsWith(name.substring(0, at + 1))));
  }

  private static String quoted(String name) {
    return name.contains("@.") ? "'" + name.replace("@.", "@*.") + "'" : name;
  }

  private IniFile unit(Path file) {
    return new IniFile(tree.text(file).orElse(""), false);
  }

  private static String name(Path unit) {
    return String.valueOf(unit.getFileName());
  }
}
