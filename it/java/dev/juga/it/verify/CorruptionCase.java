package dev.juga.it.verify;

import dev.juga.embedded.ServerBuild;
import dev.juga.mysql.Server;
import dev.juga.mysql.Session;
import dev.juga.schema.Identifier;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A folder of {@code it/corruptions} as one build of the source runs it. Its files:
 *
 * <ul>
 *   <li>{@code setup.sql} is run by both servers in a schema of the case's own
 *   <li>{@code source.sql}, {@code target.sql}, where they are there, by one of them behind it;
 *       what then stands on both sides must be a match
 *   <li>{@code inject.sql} is the damage, on the target alone; where it lacks, both sides are to be
 *       found equal as they are
 *   <li>{@code expected.yaml} is what must then be said: see {@link Expectation}
 * </ul>
 *
 * Statements end with {@code ;;} at the end of a line; {@code {schema}} is the case's schema and
 * {@code {second}} another one, which a case that needs it creates.
 */
record CorruptionCase(Path folder, ServerBuild source, Expectation expectation) {
  private static final Path FOLDER = Path.of("it/corruptions");
  private static final String PREFIX = "damage_";

  /** Objects keep it, and each server has another default. */
  private static final String NAMES = "SET NAMES utf8mb4 COLLATE utf8mb4_general_ci";

  /** Every case with every source that it names, in the order of their names. */
  static List<CorruptionCase> all() throws IOException {
    try (Stream<Path> folders = Files.list(FOLDER)) {
      return folders.sorted().flatMap(CorruptionCase::ofFolder).toList();
    }
  }

  private static Stream<CorruptionCase> ofFolder(Path folder) {
    Expectation expectation = Expectation.read(folder.resolve("expected.yaml"));
    return Stream.of(ServerBuild.values())
        .filter(build -> expectation.sources().contains(label(build)))
        .map(build -> new CorruptionCase(folder, build, expectation));
  }

  private static String label(ServerBuild build) {
    return (build.isMariaDb() ? "mariadb-" : "mysql-") + build.version().toLowerCase(Locale.ROOT);
  }

  /** The schema, short enough for every server and unlike that of any other case. */
  String schema() {
    String name = folder.getFileName().toString().replace('-', '_');
    String version = source.version().replace(".", "");
    return PREFIX + version + '_' + name.substring(0, Math.min(name.length(), 46));
  }

  /** The second schema, whether or not the case has one. */
  String second() {
    return "2" + schema();
  }

  /** The schemas that the case makes. */
  List<String> schemas() {
    boolean two = text("setup.sql").contains("{second}");
    return two ? List.of(schema(), second()) : List.of(schema());
  }

  /** Whether the sentence or name of a definition is about one of its schemas. */
  boolean isAbout(String definition) {
    return schemas().stream()
        .anyMatch(name -> Pattern.compile("\\b" + name + "\\b").matcher(definition).find());
  }

  /** The names of the case in place of the placeholders. */
  String named(String text) {
    return text.replace("{schema}", schema()).replace("{second}", second());
  }

  boolean damages() {
    return Files.exists(folder.resolve("inject.sql"));
  }

  /** Makes the schema and what both sides hold before the damage. */
  void setUp(Session session, String ownFile) {
    dropFrom(session);
    session.execute(
        "CREATE SCHEMA "
            + Identifier.quoted(schema())
            + " CHARACTER SET utf8mb4 COLLATE utf8mb4_general_ci",
        "USE " + Identifier.quoted(schema()),
        NAMES);
    session.execute(statements("setup.sql"));
    session.execute(statements(ownFile));
  }

  /** Does the damage. */
  void inject(Session target) {
    target.execute("USE " + Identifier.quoted(schema()), NAMES);
    target.execute(statements("inject.sql"));
  }

  /** Leaves nothing of the case on a server. */
  void dropFrom(Server server) {
    server.brief(
        session -> {
          dropFrom(session);
          return true;
        });
  }

  private void dropFrom(Session session) {
    session.execute(
        "SET foreign_key_checks = 0",
        "DROP SCHEMA IF EXISTS " + Identifier.quoted(schema()),
        "DROP SCHEMA IF EXISTS " + Identifier.quoted(second()));
  }

  private String[] statements(String file) {
    return Stream.of(named(text(file)).split(";;\\R"))
        .map(String::strip)
        .filter(statement -> !statement.isEmpty())
        .toArray(String[]::new);
  }

  /** What a file holds; nothing where it lacks. */
  private String text(String file) {
    try {
      Path path = folder.resolve(file);
      return Files.exists(path) ? Files.readString(path, StandardCharsets.UTF_8) : "";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String toString() {
    return folder.getFileName() + " from " + source;
  }
}
