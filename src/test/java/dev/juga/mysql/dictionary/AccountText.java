package dev.juga.mysql.dictionary;

import dev.juga.mysql.ServerVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The statements that people are told to create Juga's accounts with, in the README. */
public final class AccountText {
  /** As they stand in the text. */
  public static final String USER = "juga";

  public static final String HOST = "10.0.0.%";
  public static final String PASSWORD = "choose-a-password";

  private static final Pattern BLOCK =
      Pattern.compile("<!-- account (\\S+ \\S+) -->\\s*```sql\\R(.*?)```", Pattern.DOTALL);

  private AccountText() {}

  /** Statements without semicolons by {@code source mysql-5} and the like. */
  static Map<String, List<String>> blocks() throws IOException {
    Map<String, List<String>> blocks = new TreeMap<>();
    String readme = Files.readString(Path.of("README.md"));
    for (MatchResult block : BLOCK.matcher(readme).results().toList()) {
      blocks.put(block.group(1), statements(block.group(2)));
    }
    return blocks;
  }

  private static List<String> statements(String text) {
    return Stream.of(text.split(";", -1)).map(String::strip).filter(s -> !s.isEmpty()).toList();
  }

  /** What somebody with a source of this version would run. */
  public static List<String> source(ServerVersion version) throws IOException {
    if (version.isMariaDb()) {
      return blocks().get("source mariadb");
    }
    if (version.isMySqlFrom(8, 0, 20)) {
      return blocks().get("source mysql-8.0.20");
    }
    return blocks().get(version.isMySqlFrom(8, 0, 0) ? "source mysql-8.0" : "source mysql-5");
  }

  /** What somebody with a target of this version would run. */
  public static List<String> target(ServerVersion version) throws IOException {
    return blocks().get(version.isMySqlFrom(8, 2, 0) ? "target mysql-8.2" : "target mysql-8.0");
  }
}
