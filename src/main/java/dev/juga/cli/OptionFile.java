package dev.juga.cli;

import dev.juga.mysql.Endpoint;
import dev.juga.mysql.Secret;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The group [client] of an option file such as {@code ~/.my.cnf}, read as MySQL reads it
 * (mysys/my_default.cc): later lines win, other groups and unknown keys do not matter. What is
 * wrong with it is said with its line; values are never repeated, they may be passwords.
 */
final class OptionFile {
  private static final String GROUP = "client";
  private static final String DEFAULT_PORT = "3306";
  private static final int LAST_PORT = 65_535;
  private static final Set<String> NEED_A_VALUE =
      Set.of("user", "host", "port", "ssl-mode", "ssl-ca");

  /** Option files that say nothing of TLS leave it to Juga's defaults. */
  private static final Map<String, String> TLS = Map.of("ssl-mode", "sslMode", "ssl-ca", "sslCa");

  private final String shown;
  private final Map<String, String> values = new TreeMap<>();
  private final List<String> problems = new ArrayList<>();
  private boolean isOpen;
  private String group;

  private OptionFile(String shown) {
    this.shown = shown;
  }

  /**
   * Reads a file.
   *
   * @param option by which it was named, for the sentence that says that it cannot be read
   * @param shown the file as the user named it
   */
  static OptionFile read(String option, String shown, Path path) {
    OptionFile file = new OptionFile(shown);
    String named = option + " names " + shown + ", which ";
    try {
      int number = 0;
      for (String line : Files.readAllLines(path)) {
        number++;
        file.line(line.strip(), number);
      }
      file.isOpen = isOpen(path);
    } catch (NoSuchFileException e) {
      file.problems.add(named + "does not exist");
    } catch (IOException e) {
      file.problems.add(named + "cannot be read as UTF-8 text");
    }
    return file;
  }

  /** What is wrong with it, a sentence each. */
  List<String> problems() {
    return problems;
  }

  /** Its password; empty if it has none, and there if it is set to nothing. */
  Optional<Secret> password() {
    return Optional.ofNullable(values.get("password")).map(Secret::of);
  }

  /** What to warn of. */
  Optional<String> warning() {
    return isOpen && values.containsKey("password")
        ? Optional.of(
            shown + " holds a password, and others than its owner can read it. Run chmod 600 on it")
        : Optional.empty();
  }

  /** The server that it names, or a problem if it does not. */
  Optional<Endpoint> endpoint(String option, Problems all) {
    List<String> missing =
        List.of("user", "host").stream().filter(key -> isBlank(values.get(key))).toList();
    if (!missing.isEmpty()) {
      all.add(
          option
              + " is missing, and "
              + shown
              + " names no "
              + String.join(" and no ", missing)
              + " in its group [client]");
      return Optional.empty();
    }
    Map<String, String> properties = new TreeMap<>();
    TLS.forEach(
        (key, property) -> {
          if (values.containsKey(key)) {
            properties.put(property, values.get(key));
          }
        });
    int port = Integer.parseInt(values.getOrDefault("port", DEFAULT_PORT));
    return Optional.of(new Endpoint(values.get("host"), port, values.get("user"), properties));
  }

  private static boolean isBlank(String text) {
    return text == null || text.isBlank();
  }

  private void line(String line, int number) {
    if (line.isEmpty() || line.startsWith("#") || line.startsWith(";")) {
      return;
    }
    if (line.startsWith("!")) {
      problem(number, "Juga follows no !include and no !includedir. Write [client] into this file");
    } else if (line.startsWith("[")) {
      group(line, number);
    } else if (group == null) {
      problem(number, "this stands before the first group. Write [client] above it");
    } else if (group.equalsIgnoreCase(GROUP)) {
      entry(withoutComment(line), number);
    }
  }

  private void group(String line, int number) {
    int end = line.indexOf(']');
    if (end < 0) {
      problem(number, "the name of a group ends with ]");
      group = "";
    } else {
      group = line.substring(1, end).stripTrailing();
    }
  }

  private void entry(String line, int number) {
    int equals = line.indexOf('=');
    String key = (equals < 0 ? line : line.substring(0, equals)).strip().replace('_', '-');
    if (!key.matches("[A-Za-z0-9-]+")) {
      problem(number, "there is no 'key = value' here");
    } else if (equals >= 0) {
      put(key, unescaped(unquoted(line.substring(equals + 1).strip())), number);
    } else if (NEED_A_VALUE.contains(key)) {
      problem(number, key + " has no value");
    } else {
      // A password without a value means to MySQL that it should ask for it.
      values.remove(key);
    }
  }

  private void put(String key, String value, int number) {
    String kept = value;
    if (key.equals("port")) {
      if (!value.matches("\\d{1,5}") || Integer.parseInt(value) > LAST_PORT) {
        problem(number, "port must be a whole number from 1 to " + LAST_PORT);
        return;
      }
      kept = Integer.parseInt(value) == 0 ? DEFAULT_PORT : value;
    } else if (key.equals("host") && !value.matches("[A-Za-z0-9._:-]*")) {
      problem(number, "host has characters that a host name cannot have");
      return;
    } else if (key.equals("ssl-mode")) {
      kept = value.toUpperCase(Locale.ROOT);
    }
    values.put(key, kept);
  }

  /** A # ends a line unless it stands in quotes. */
  private static String withoutComment(String line) {
    char quote = 0;
    boolean isEscaped = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if ((c == '\'' || c == '"') && !isEscaped) {
        if (quote == 0) {
          quote = c;
        } else if (quote == c) {
          quote = 0;
        }
      }
      if (quote == 0 && c == '#') {
        return line.substring(0, i).stripTrailing();
      }
      isEscaped = quote != 0 && c == '\\' && !isEscaped;
    }
    return line;
  }

  private static String unquoted(String value) {
    int last = value.length() - 1;
    boolean isQuoted =
        last > 0
            && (value.charAt(0) == '"' || value.charAt(0) == '\'')
            && value.charAt(last) == value.charAt(0);
    return isQuoted ? value.substring(1, last) : value;
  }

  private static String unescaped(String value) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c != '\\' || i == value.length() - 1) {
        text.append(c);
        continue;
      }
      char escaped = value.charAt(++i);
      switch (escaped) {
        case 'n' -> text.append('\n');
        case 't' -> text.append('\t');
        case 'r' -> text.append('\r');
        case 'b' -> text.append('\b');
        case 's' -> text.append(' ');
        case '"', '\'', '\\' -> text.append(escaped);
        default -> text.append('\\').append(escaped);
      }
    }
    return text.toString();
  }

  private void problem(int line, String sentence) {
    problems.add(shown + ", line " + line + ": " + sentence);
  }

  private static boolean isOpen(Path path) throws IOException {
    if (!path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      return false;
    }
    Set<PosixFilePermission> allowed = Files.getPosixFilePermissions(path);
    return allowed.contains(PosixFilePermission.GROUP_READ)
        || allowed.contains(PosixFilePermission.OTHERS_READ);
  }
}
