package dev.juga.it.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.juga.embedded.ServerBuild;
import dev.juga.it.servers.TestServer;
import dev.juga.it.servers.TestServers;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code juga survey --apps} of a server's files and of the server, by the program itself. */
class SurveyAppsIT {
  private static final Path TREE = Path.of("it/apps");
  private static final List<String> SCHEMAS = List.of("svapps_crm", "svapps_shop", "svapps_wiki");

  @TempDir private Path folder;

  private TestServer server;

  @BeforeEach
  void copy() throws IOException {
    server = TestServers.source(ServerBuild.MYSQL_8_0_31);
    for (String schema : SCHEMAS) {
      server.execute("DROP SCHEMA IF EXISTS " + schema, "CREATE SCHEMA " + schema);
    }
    try (Stream<Path> files = Files.walk(TREE)) {
      for (Path from : files.toList()) {
        Path to = folder.resolve("tree").resolve(TREE.relativize(from).toString());
        if (Files.isDirectory(from, LinkOption.NOFOLLOW_LINKS)) {
          Files.createDirectories(to);
        } else {
          Files.copy(from, to, LinkOption.NOFOLLOW_LINKS);
        }
      }
    }
    change("var/www/crm/bootstrap/cache/config.php");
    change("var/www/blog/.env");
    change("etc/laravel/shop.env");
  }

  /** The files name a server at port 3306; ours is at another, and has schemas of this test. */
  private void change(String file) throws IOException {
    Path path = folder.resolve("tree").resolve(file);
    String text = Files.readString(path);
    Files.writeString(
        path,
        text.replace("3306", Integer.toString(server.endpoint().port()))
            .replace("DB_DATABASE=", "DB_DATABASE=svapps_")
            .replace("'database' => 'crm", "'database' => 'svapps_crm"));
  }

  @AfterEach
  void drop() {
    SCHEMAS.forEach(schema -> server.execute("DROP SCHEMA " + schema));
  }

  private String survey(String... options) throws Exception {
    List<String> arguments = new ArrayList<>();
    arguments.addAll(List.of("survey", "--source=mysql://" + server.endpoint(), "--apps"));
    arguments.addAll(List.of("tree/var/www", "tree/srv", "--system-root", "tree"));
    arguments.addAll(List.of(options));
    JugaProcess juga =
        JugaProcess.run(
            folder,
            Map.of("JUGA_SOURCE_PASSWORD", server.password().reveal()),
            arguments.toArray(String[]::new));
    assertThat(juga.exitCode()).as(juga.err()).isZero();
    assertThat(juga.err()).doesNotContain("geheim");
    return juga.out();
  }

  private static List<String> texts(JsonNode array, String field) {
    List<String> texts = new ArrayList<>();
    array.forEach(node -> texts.add(node.path(field).asText()));
    return texts;
  }

  private static JsonNode named(JsonNode array, String field, String value) {
    for (JsonNode node : array) {
      if (node.path(field).asText().equals(value)) {
        return node;
      }
    }
    throw new AssertionError("no " + field + ' ' + value + " in " + array);
  }

  @Test
  void everythingIsFoundAndNothingSecretIsTold() throws Exception {
    String text = survey();
    JsonNode found = new ObjectMapper().readTree(survey("--output=json", "--lang=ja"));

    applications(found);
    writers(found);
    assertThat(found.path("virtual_hosts").findValuesAsText("file").stream().distinct()).hasSize(3);
    assertThat(named(found.path("virtual_hosts"), "name", "crm.example.jp").path("application"))
        .hasToString("\"CRM\"");
    JsonNode first = found.path("tasks").path(0);
    assertThat(first.path("kind").asText()).isEqualTo("NO_BACKUP");
    assertThat(first.path("remedy").asText()).contains("a dump in crontabs, timers and scripts");
    assertThat(found.path("unused_schemas").toString())
        .contains("svapps_wiki")
        .doesNotContain("svapps_shop", "svapps_crm\"");
    assertThat(text)
        .contains("GRANT SELECT, INSERT", "TO 'svapps_crm'@'localhost'", "School", "queue:work")
        .doesNotContain("geheim");
    secretsAreNowhere();
  }

  private static void applications(JsonNode found) {
    JsonNode applications = found.path("applications");
    assertThat(texts(applications, "folder").stream().distinct()).hasSize(6);
    JsonNode crm = named(applications, "schema", "svapps_crm");
    assertThat(crm.path("whereabouts").asText()).isEqualTo("HERE");
    assertThat(crm.path("almighty").asBoolean()).isTrue();
    assertThat(named(applications, "schema", "svapps_shop").path("almighty").asBoolean()).isFalse();
    assertThat(named(applications, "name", "School").path("whereabouts").asText())
        .isEqualTo("ELSEWHERE");
    assertThat(named(applications, "driver", "sqlite").path("whereabouts").asText())
        .isEqualTo("OTHER_KIND");
    assertThat(named(applications, "name", "Booking").path("whereabouts").asText())
        .isEqualTo("HERE");
    JsonNode root = named(found.path("tasks"), "kind", "ROOT_APPLICATIONS");
    assertThat(root.path("lines").path(0).asText())
        .isEqualTo("CREATE USER 'svapps_crm'@'localhost' IDENTIFIED BY 'choose-a-password';");
    assertThat(root.path("lines").path(1).asText()).contains(" ON `svapps\\_crm`.* TO ");
  }

  private static void writers(JsonNode found) {
    JsonNode writers = found.path("writers");
    assertThat(texts(writers, "artisan"))
        .contains("schedule:run", "queue:work", "horizon", "crm:sync");
    assertThat(texts(writers, "kind"))
        .contains("crontab", "system crontab", "systemd timer", "supervisor");
    assertThat(named(writers, "artisan", "horizon").path("application").asText())
        .isEqualTo("Booking");
  }

  private void secretsAreNowhere() throws IOException {
    int pages = 0;
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        assertThat(Files.readString(file, StandardCharsets.UTF_8))
            .as(file.toString())
            .doesNotContain("geheim");
        pages += file.toString().endsWith(".html") ? 1 : 0;
      }
    }
    assertThat(pages).isEqualTo(2);
  }
}
