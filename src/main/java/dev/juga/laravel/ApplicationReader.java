package dev.juga.laravel;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Reads an application's settings as the application would: the cached configuration where there is
 * one, else config/database.php with what .env says.
 */
final class ApplicationReader {
  private static final Connection NONE = new Connection("", "", "", "", 0, "", "", "");
  private static final List<String> NO_ENVIRONMENTS =
      List.of("example", "testing", "dusk", "backup", "bak", "old", "orig", "save", "dist");
  private static final List<String> DATABASE_NAMES =
      List.of("DB_HOST", "DB_PORT", "DB_DATABASE", "DB_USERNAME");

  private final ApplicationFinder.Found found;
  private final SystemTree tree;
  private final Secrets secrets;
  private final List<String> remarks;

  private ApplicationReader(
      ApplicationFinder.Found found, SystemTree tree, Secrets secrets, List<String> remarks) {
    this.found = found;
    this.tree = tree;
    this.secrets = secrets;
    this.remarks = remarks;
  }

  /**
   * Reads one.
   *
   * @param secrets takes the passwords of its files, to be masked wherever else they stand
   * @param remarks takes what should be known of it
   * @return empty if it has no .env
   */
  static Optional<Application> read(
      ApplicationFinder.Found found, SystemTree tree, Secrets secrets, List<String> remarks) {
    return new ApplicationReader(found, tree, secrets, remarks).read();
  }

  private Optional<Application> read() {
    Path env = found.folder().resolve(".env");
    try {
      Path file = env.toRealPath();
      return Optional.of(application(file, DotEnv.of(Files.readAllBytes(file))));
    } catch (NoSuchFileException e) {
      remarks.add(
          found.folder()
              + (Files.isSymbolicLink(env)
                  ? " has a .env that is a link to nothing, and was left out."
                  : " has an artisan but no .env, and was left out."));
      return Optional.empty();
    } catch (IOException | SecurityException e) {
      remarks.add(
          env + " cannot be read by this account: which schema the application uses is not known.");
      return Optional.of(
          new Application(found.nameOfFolder(), found.folder(), env, NONE, List.of()));
    }
  }

  private Application application(Path file, DotEnv env) throws IOException {
    secrets.learn(env);
    String name =
        env.env("APP_NAME")
            .filter(given -> !given.isBlank() && !given.equals("Laravel"))
            .orElseGet(found::nameOfFolder);
    DatabaseConfig written = new DatabaseConfig(written(env));
    DatabaseConfig used = written;
    Optional<PhpValue> cached = file("bootstrap/cache/config.php").map(this::cached);
    if (cached.isPresent() && cached.get().get("connections") instanceof PhpValue.Items) {
      used = new DatabaseConfig(cached.get());
    }
    Connection main = used.main();
    List<Connection> others = used.others();
    sayOfFile(name, file, env);
    for (String connection : used.unreadableUrls()) {
      remarks.add(
          name + " has a URL for its connection " + connection + " that Laravel cannot read.");
    }
    if (cached.isPresent()) {
      sayOfCache(name, main.equals(written.main()));
    }
    return new Application(name, found.folder(), file, main, others);
  }

  private PhpValue written(DotEnv env) throws IOException {
    PhpValue framework = PhpConfig.read(DatabaseConfig.FRAMEWORK, env::env);
    PhpValue own =
        file("config/database.php")
            .map(content -> PhpConfig.read(content, env::env))
            .orElse(framework);
    String main = own.get("default").filled().orElse("");
    boolean isComplete = own.get("connections").get(main) instanceof PhpValue.Items;
    return isComplete ? own : framework;
  }

  private PhpValue cached(String content) {
    PhpValue database = PhpConfig.read(content, name -> Optional.empty()).get("database");
    secrets.learn(database);
    return database;
  }

  private Optional<String> file(String name) throws IOException {
    Path file = found.folder().resolve(name);
    return Files.isRegularFile(file)
        ? Optional.of(new String(Files.readAllBytes(file), StandardCharsets.UTF_8))
        : Optional.empty();
  }

  private void sayOfFile(String name, Path file, DotEnv env) {
    env.problem()
        .ifPresent(
            problem ->
                remarks.add(
                    name
                        + " itself cannot read "
                        + file
                        + ": line "
                        + problem.line()
                        + " has "
                        + problem.why()
                        + ". Every request ends with an error until that line is mended."));
    if (env.swallowedFrom().isPresent()) {
      remarks.add(
          name
              + " loses everything in "
              + file
              + " from line "
              + env.swallowedFrom().getAsInt()
              + " on: that line opens a quote behind an equals sign, and nothing closes it.");
    }
    for (String repeated : env.repeated()) {
      if (repeated.startsWith("DB_") || repeated.equals("DATABASE_URL")) {
        remarks.add(
            name + " has " + repeated + " more than once in " + file + "; the last counts.");
      }
    }
    for (String url : List.of("DB_URL", "DATABASE_URL")) {
      List<String> beaten = DATABASE_NAMES.stream().filter(env.values()::containsKey).toList();
      if (env.env(url).filter(value -> !value.isEmpty()).isPresent() && !beaten.isEmpty()) {
        remarks.add(
            name
                + " has "
                + url
                + " in "
                + file
                + ", which wins over "
                + String.join(", ", beaten)
                + " in the same file.");
      }
    }
    Set<String> environments = otherEnvironments();
    if (!environments.isEmpty()) {
      remarks.add(
          name
              + " also has "
              + String.join(", ", environments)
              + " in "
              + found.folder()
              + ": read instead of .env where APP_ENV is set outside of the application.");
    }
  }

  private void sayOfCache(String name, boolean isSame) {
    String remedy =
        " After a change of .env run: cd "
            + tree.named(found.folder())
            + " && php artisan config:clear && php artisan config:cache";
    remarks.add(
        name
            + " runs from its cached configuration (bootstrap/cache/config.php), so that what .env"
            + " says has no effect"
            + (isSame ? "." : "; the cache names another server, schema or account than .env does.")
            + remedy);
  }

  private Set<String> otherEnvironments() {
    Set<String> names = new TreeSet<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(found.folder(), ".env.*")) {
      for (Path file : files) {
        String name = String.valueOf(file.getFileName());
        String environment = name.substring(".env.".length());
        boolean isOne =
            environment.matches("[a-z][a-z0-9_-]*")
                && NO_ENVIRONMENTS.stream().noneMatch(environment::startsWith);
        if (isOne && Files.isRegularFile(file)) {
          names.add(name);
        }
      }
    } catch (IOException | DirectoryIteratorException e) {
      // The folder was listed a moment ago; what is gone meanwhile needs no remark.
      return names;
    }
    return names;
  }
}
