package dev.juga.laravel;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What cron starts: accounts' crontabs, the system's, and scripts by the day or the hour. */
final class Cron {
  private static final Pattern ENTRY =
      Pattern.compile("(?<when>@\\w+|\\S+\\s+\\S+\\s+\\S+\\s+\\S+\\s+\\S+)\\s+(?<command>.+)");
  private static final Pattern ACCOUNT = Pattern.compile("(\\S+)\\s+(.+)");
  private static final Pattern VARIABLE = Pattern.compile("[A-Za-z_]\\w*\\s*=.*");
  private static final int HOME_COLUMN = 5;

  private final SystemPaths system;
  private final SystemTree tree;
  private final CommandReader reader;
  private final Started started;
  private final Map<String, String> homes = new HashMap<>();

  Cron(SystemPaths system, SystemTree tree, CommandReader reader, Started started) {
    this.system = system;
    this.tree = tree;
    this.reader = reader;
    this.started = started;
  }

  void read() {
    readHomes();
    system.crontabs().forEach(place -> tree.files(place).forEach(this::crontab));
    system.systemCrontabs().forEach(place -> tree.files(place).forEach(this::systemCrontab));
    system.cronScripts().forEach(place -> tree.files(place).forEach(this::script));
  }

  /** Commands of a crontab start in the home of its account. */
  private void readHomes() {
    for (Path file : tree.files(system.root().resolve("etc/passwd"))) {
      for (String line : tree.text(file).orElse("").lines().toList()) {
        List<String> columns = List.of(line.split(":", -1));
        if (columns.size() > HOME_COLUMN) {
          homes.put(columns.get(0), columns.get(HOME_COLUMN));
        }
      }
    }
  }

  private void crontab(Path file) {
    String account = String.valueOf(file.getFileName());
    String stop = "Comment its line out: crontab -e -u " + account;
    for (Matcher entry : entries(file)) {
      // Whatever an account starts for itself may write; nobody else knows.
      started.add(
          new Started.By(Writer.Kind.CRONTAB, when(entry), file, account, stop),
          reader.read(entry.group("command"), homes.getOrDefault(account, "")),
          true);
    }
  }

  private void systemCrontab(Path file) {
    for (Matcher entry : entries(file)) {
      Matcher columns = ACCOUNT.matcher(entry.group("command"));
      if (columns.matches()) {
        String account = columns.group(1);
        started.add(
            new Started.By(
                Writer.Kind.SYSTEM_CRONTAB,
                when(entry),
                file,
                account,
                "Comment its line out in " + tree.named(file)),
            reader.read(columns.group(2), homes.getOrDefault(account, "")),
            false);
      }
    }
  }

  private void script(Path file) {
    String when = String.valueOf(file.getName(file.getNameCount() - 2)).replace("cron.", "");
    // A whole script is no line for a table; its name says more.
    Command command =
        reader.readScript(String.valueOf(file.getFileName()), tree.text(file).orElse(""));
    started.add(
        new Started.By(Writer.Kind.CRON_SCRIPT, when, file, "root", "chmod -x " + tree.named(file)),
        command,
        false);
  }

  private List<Matcher> entries(Path file) {
    return tree.text(file)
        .orElse("")
        .lines()
        .map(String::strip)
        .filter(line -> !line.startsWith("#") && !VARIABLE.matcher(line).matches())
        .map(ENTRY::matcher)
        .filter(Matcher::matches)
        .toList();
  }

  private static String when(Matcher entry) {
    return entry.group("when").replaceAll("\\s+", " ");
  }
}
