package dev.juga.laravel;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Sees in a command what it has to do with applications and their databases. A script that it
 * starts is looked into, one level deep.
 */
final class CommandReader {
  private static final String START = "(?:^|[\\s/;&|(`'\"])";
  private static final Pattern ARTISAN =
      Pattern.compile("\\bartisan['\"]?\\s+(?:-\\S+\\s+)*([a-z][\\w:-]*)");
  private static final Pattern PHP_OR_CLIENT =
      Pattern.compile(START + "(?:php[\\d.]*|mysql|mariadb)\\s");
  private static final Pattern DUMP =
      Pattern.compile(
          START
              + "(mysqldump|mysqlpump|mariadb-dump|mydumper|xtrabackup|innobackupex|mariabackup"
              + "|mariadb-backup|automysqlbackup|aws\\s+(?:-\\S+\\s+)*s3\\b|artisan['\"]?\\s+backup:run)(?![\\w-])");
  private static final Pattern CHANGE_FOLDER =
      Pattern.compile("(?:^|[\\s;&|(])cd\\s+(?:'([^']+)'|\"([^\"]+)\"|([^\\s;&|)]+))");
  private static final Pattern PATH = Pattern.compile("(?<![\\w.~}/])/[^\\s'\"`;|&<>()=,:]+");
  private static final Pattern SYSTEM_PROGRAM =
      Pattern.compile("/(?:usr/)?(?:s?bin|lib\\w*|share|libexec)/.*|/(?:dev|proc|sys|run)/.*");
  private static final String SCRIPT = "#!";

  private final SystemTree tree;
  private final Applications applications;
  private final Secrets secrets;

  CommandReader(SystemTree tree, Applications applications, Secrets secrets) {
    this.tree = tree;
    this.applications = applications;
    this.secrets = secrets;
  }

  /**
   * Reads one.
   *
   * @param folder the absolute path that it starts in; empty if that is not known
   */
  Command read(String command, String folder) {
    String line = command.strip();
    return read(line, line + "\n" + script(line), folder);
  }

  /**
   * Reads a whole script.
   *
   * @param name what to show of it
   */
  Command readScript(String name, String content) {
    return read(name, content + "\n" + script(content), "");
  }

  private Command read(String shown, String all, String folder) {
    Matcher artisan = ARTISAN.matcher(all);
    String run = artisan.find() ? artisan.group(1) : "";
    Matcher dump = DUMP.matcher(all);
    Optional<String> tool =
        dump.find() ? Optional.of(dump.group(1).replaceAll("\\s+", " ")) : Optional.empty();
    Optional<String> application = application(all, folder);
    boolean isProgram = PHP_OR_CLIENT.matcher(all).find() || !run.isEmpty();
    boolean mayWrite =
        tool.isEmpty()
            ? isProgram || application.isPresent()
            : !run.isEmpty() && !run.startsWith("backup:");
    return new Command(
        secrets.mask(shown).replaceAll("\\s+", " "), run, application, tool, mayWrite);
  }

  /** What stands in the scripts that the command starts. */
  private String script(String command) {
    StringBuilder content = new StringBuilder();
    Matcher paths = PATH.matcher(command);
    while (paths.find()) {
      if (SYSTEM_PROGRAM.matcher(paths.group()).matches()) {
        continue;
      }
      Path file = tree.resolve(paths.group());
      boolean isText =
          !file.endsWith("artisan") && Files.isRegularFile(file) && Files.isReadable(file);
      if (isText) {
        tree.text(file).filter(text -> text.startsWith(SCRIPT)).ifPresent(content::append);
      }
    }
    return content.toString();
  }

  private Optional<String> application(String command, String folder) {
    String place = folder;
    Matcher changes = CHANGE_FOLDER.matcher(command);
    while (changes.find()) {
      String target =
          Optional.ofNullable(changes.group(1))
              .or(() -> Optional.ofNullable(changes.group(2)))
              .orElseGet(() -> changes.group(3));
      place = changed(place, target);
      Optional<String> owner = owner(place);
      if (owner.isPresent()) {
        return owner;
      }
    }
    Matcher paths = PATH.matcher(command);
    while (paths.find()) {
      Optional<String> owner = owner(paths.group());
      if (owner.isPresent()) {
        return owner;
      }
    }
    return owner(folder);
  }

  /** A tilde is the folder that a crontab's commands start in. */
  private static String changed(String place, String target) {
    String relative = target.replaceFirst("^(?:~|\\$HOME|\\$\\{HOME\\})(?:/|$)", "");
    return relative.startsWith("/") ? relative : place.isEmpty() ? "" : place + "/" + relative;
  }

  private Optional<String> owner(String path) {
    return path.isEmpty() ? Optional.empty() : applications.owning(tree.resolve(path));
  }
}
