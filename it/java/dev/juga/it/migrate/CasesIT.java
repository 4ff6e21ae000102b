package dev.juga.it.migrate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.juga.migrate.MigrationResult;
import dev.juga.migrate.TableResult;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every folder of {@code it/cases} holds a {@code source.sql}; what it makes arrives unchanged. Its
 * first line names the schemas, and every statement ends with {@code ;;} at the end of a line.
 */
class CasesIT {
  static List<Path> cases() throws IOException {
    try (Stream<Path> folders = Files.list(Path.of("it/cases"))) {
      return folders.filter(folder -> Files.exists(folder.resolve("source.sql"))).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void everythingArrivesUnchanged(Path folder) throws IOException, SQLException {
    String script = Files.readString(folder.resolve("source.sql"), StandardCharsets.UTF_8);
    List<String> schemas =
        List.of(
            script.lines().findFirst().orElseThrow().substring("-- schemas: ".length()).split(","));
    try (TwoServers servers = new TwoServers()) {
      schemas.forEach(servers::with);
      servers.onSource(statements(script));
      MigrationResult result = servers.migrate();
      assertThat(result.tables()).isNotEmpty();
      assertThat(result.tables().stream().mapToLong(TableResult::rows).sum()).isPositive();
      assertThat(servers.differences()).isEmpty();
    }
  }

  private static String[] statements(String script) {
    return Stream.of(script.split(";;\\R"))
        .map(String::strip)
        .filter(s -> !s.isEmpty())
        .toArray(String[]::new);
  }
}
