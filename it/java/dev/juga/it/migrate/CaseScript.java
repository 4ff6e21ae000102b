package dev.juga.it.migrate;

import dev.juga.embedded.ServerBuild;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * A case as one server build runs it: {@code source.sql} of its folder. Statements end with {@code
 * ;;} at the end of a line. Servers are named by how their label begins: {@code mysql} is every
 * MySQL, {@code mysql-8.0.31} one of them, {@code mariadb} MariaDB. Lines at the top say more:
 *
 * <ul>
 *   <li>{@code -- schemas: a,b} what the case makes; the first line, always there
 *   <li>{@code -- servers: mysql-8.0} the servers that the case is for; else all
 *   <li>{@code -- options: convert-engines} for tables that are not InnoDB's
 *   <li>{@code -- accounts: 'a'@'host'} definers that the target must have
 *   <li>{@code -- rewritten: s.t (TABLES) ENGINE} how the oracle's sentence about a change begins
 *       that is made on purpose; {@code -- rewritten mariadb: …} on some servers only. It may be
 *       there; any other difference may not.
 * </ul>
 *
 * What one server spells in its own way stands in its version comments ({@code /*!80003 … *}{@code
 * /}, {@code /*M! … *}{@code /}). A statement that begins with {@code -- only: mysql-5.7 mariadb}
 * is run by these servers alone.
 */
public final class CaseScript {
  private static final String FILE = "source.sql";

  private final Path folder;
  private final ServerBuild server;
  private final String text;

  private CaseScript(Path folder, ServerBuild server) {
    this.folder = folder;
    this.server = server;
    try {
      this.text = Files.readString(folder.resolve(FILE), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Every case that a server is meant to run, by name. */
  public static List<CaseScript> forServer(ServerBuild server) throws IOException {
    try (Stream<Path> folders = Files.list(Path.of("it/cases"))) {
      return folders
          .filter(folder -> Files.exists(folder.resolve(FILE)))
          .sorted()
          .map(folder -> new CaseScript(folder, server))
          .filter(script -> script.header("servers").stream().allMatch(script::names))
          .toList();
    }
  }

  public ServerBuild server() {
    return server;
  }

  public List<String> schemas() {
    return List.of(header("schemas").get(0).split(",", -1));
  }

  public boolean convertsEngines() {
    return header("options").contains("convert-engines");
  }

  /** Definers that no target is given unless it has them. */
  public List<String> accounts() {
    return header("accounts");
  }

  /** How sentences about deliberate changes begin. */
  public List<String> rewritten() {
    return Stream.concat(
            header("rewritten").stream(),
            text.lines()
                .filter(line -> line.startsWith("-- rewritten "))
                .filter(line -> names(line.substring(13, line.indexOf(':'))))
                .map(line -> line.substring(line.indexOf(": ") + 2)))
        .toList();
  }

  /** What this server runs, in order. */
  public String[] statements() {
    return Stream.of(text.split(";;\\R"))
        .map(String::strip)
        .filter(this::isForThisServer)
        .map(CaseScript::withoutRemarks)
        .filter(statement -> !statement.isEmpty())
        .toArray(String[]::new);
  }

  private boolean isForThisServer(String statement) {
    return statement
        .lines()
        .takeWhile(CaseScript::isRemark)
        .filter(line -> line.startsWith("-- only: "))
        .allMatch(line -> names(line.substring("-- only: ".length())));
  }

  private static String withoutRemarks(String statement) {
    String rest = statement;
    while (isRemark(rest)) {
      int end = rest.indexOf('\n');
      rest = end < 0 ? "" : rest.substring(end + 1);
    }
    return rest.strip();
  }

  private static boolean isRemark(String line) {
    return line.startsWith("-- ");
  }

  private List<String> header(String name) {
    String start = "-- " + name + ": ";
    return text.lines()
        .takeWhile(CaseScript::isRemark)
        .filter(line -> line.startsWith(start))
        .map(line -> line.substring(start.length()))
        .toList();
  }

  /** Whether one of the words is how this server's label begins. */
  private boolean names(String words) {
    String product = server.isMariaDb() ? "mariadb" : "mysql";
    String label = product + '-' + server.version().toLowerCase(Locale.ROOT);
    return Stream.of(words.strip().split(" +", -1)).anyMatch(label::startsWith);
  }

  @Override
  public String toString() {
    return folder.getFileName() + " from " + server;
  }
}
