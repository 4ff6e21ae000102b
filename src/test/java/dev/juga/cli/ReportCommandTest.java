package dev.juga.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.juga.failure.ExitCode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code report} renders what a manifest says, and says in one sentence why it cannot. */
class ReportCommandTest {
  private static final String MANIFEST =
      """
      {"format": 1, "tool": {"version": "0.1.0", "digest": "d1"},
       "run": {"verb": "VERIFY", "id": "20261123-030012-9c24", "started": "2026-11-23T03:00:12Z",
               "ended": "2026-11-23T03:12:16Z", "proof": "FULL"},
       "source": {"name": "juga@10.0.1.5:3306", "product": "MySQL", "version": "8.0.31"},
       "target": {"name": "admin@shop.example:3306", "product": "MySQL",
                  "version": "8.0.42"},
       "verdict": "MISMATCH", "definitions": {"compared": 7},
       "tables": [{"table": {"schema": "shop", "table": "orders"}, "verdict": "MISMATCH",
                   "source": {"rows": 1200, "digest": "a1"}, "target": {"rows": 1199, "digest": "a0"},
                   "columns": [], "chunks": 1, "bytes": 9000, "took": 0.25,
                   "counts": {"MISSING": 1}, "samples": []}]}
      """;

  @TempDir Path folder;

  private final ObjectMapper json = new ObjectMapper();
  private Typed typed;

  @BeforeEach
  void manifest() throws Exception {
    Files.writeString(folder.resolve("juga-1.json"), MANIFEST);
    typed = new Typed(folder);
  }

  private ExitCode report(String... arguments) {
    String[] line = new String[arguments.length + 1];
    line[0] = "report";
    System.arraycopy(arguments, 0, line, 1, arguments.length);
    return typed.juga(new ReportCommand(), line);
  }

  @Test
  void thePageGoesBesideTheManifest() throws Exception {
    assertThat(report("juga-1.json")).isEqualTo(ExitCode.DONE);

    Path page = folder.resolve("juga-1.html");
    assertThat(typed.out())
        .startsWith("MISMATCH: 1 table, 1,200 rows, run 20261123-030012-9c24, report: ")
        .contains(page.toString())
        .hasLineCount(1);
    assertThat(page).content().contains("<html lang=\"en\">", "1 row missing");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(page)))
        .isEqualTo("rw-------");
  }

  @Test
  void itSpeaksJapaneseWhereItIsTold() {
    assertThat(report("juga-1.json", "--lang", "ja", "--to", "other.html"))
        .isEqualTo(ExitCode.DONE);

    assertThat(folder.resolve("other.html")).content().contains("<html lang=\"ja\">", "不一致");
    assertThat(folder.resolve("juga-1.html")).doesNotExist();
  }

  @Test
  void programsAreToldToo() throws Exception {
    report("juga-1.json", "--output=json");

    JsonNode document = json.readTree(typed.out());
    assertThat(document.get("command").asText()).isEqualTo("report");
    assertThat(document.get("exit_code").asInt()).isZero();
    assertThat(document.get("verdict").asText()).isEqualTo("MISMATCH");
    assertThat(document.get("proof").asText()).isEqualTo("FULL");
    assertThat(document.get("sha256").asText()).hasSize(64);
    assertThat(Path.of(document.get("report").asText())).exists();
  }

  @Test
  void whatIsWrongWithTheCommandLineIsSaidAtOnce() {
    assertThat(report("--lang", "fr")).isEqualTo(ExitCode.USAGE);

    assertThat(typed.err()).contains("The manifest is missing", "--lang must be en or ja");
  }

  @Test
  void aMissingManifestIsAMistakeOfTheCommandLine() {
    assertThat(report("juga-2.json")).isEqualTo(ExitCode.USAGE);

    assertThat(typed.err()).contains("There is no file", "juga-2.json");
  }

  @Test
  void brokenAndNewerManifestsAreRefused() throws Exception {
    Files.writeString(folder.resolve("broken.json"), MANIFEST.substring(0, 300));
    Files.writeString(
        folder.resolve("newer.json"), MANIFEST.replace("\"format\": 1", "\"format\": 9"));

    assertThat(report("broken.json")).isEqualTo(ExitCode.SERVER);
    assertThat(report("newer.json")).isEqualTo(ExitCode.SERVER);

    assertThat(typed.err()).contains("is no whole manifest of Juga", "of format 9");
    assertThat(folder.resolve("broken.html")).doesNotExist();
    assertThat(folder.resolve("newer.html")).doesNotExist();
  }

  @Test
  void aPageThatCannotBeWrittenIsNamed() {
    assertThat(report("juga-1.json", "--to", "no/such/folder.html")).isEqualTo(ExitCode.SERVER);

    assertThat(typed.err()).contains("Cannot write", "there is no folder", "--to");
  }

  @Test
  void theManifestIsNeverOverwritten() {
    assertThat(report("juga-1.json", "--to", "./juga-1.json")).isEqualTo(ExitCode.USAGE);

    assertThat(folder.resolve("juga-1.json")).content().isEqualTo(MANIFEST);
  }
}
