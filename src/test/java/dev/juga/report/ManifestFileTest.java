package dev.juga.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.juga.failure.ExitCode;
import dev.juga.failure.Failure;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Evidence is read back as it was written, or refused. */
class ManifestFileTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir Path folder;

  private Path file() {
    return folder.resolve("juga-1.json");
  }

  /** The manifest of a damaged run with something changed in the file. */
  private Path edited(Consumer<ObjectNode> edit) throws Exception {
    ObjectNode tree = (ObjectNode) JSON.readTree(ManifestFile.bytes(Evidence.damaged()));
    edit.accept(tree);
    return Files.write(file(), JSON.writeValueAsBytes(tree));
  }

  private static void refuses(Path file, ExitCode code, String... words) {
    assertThatThrownBy(() -> ManifestFile.read(file))
        .asInstanceOf(type(Failure.class))
        .satisfies(failure -> assertThat(failure.exitCode()).isEqualTo(code))
        .satisfies(failure -> assertThat(failure.getMessage()).contains(words))
        .satisfies(failure -> assertThat(failure.remedy()).endsWith("."));
  }

  @Test
  void whatIsWrittenIsReadBack() {
    for (Manifest manifest : List.of(Evidence.clean(), Evidence.damaged(), Evidence.many(50))) {
      ManifestFile.Sealed written = ManifestFile.write(file(), manifest);

      ManifestFile.Sealed read = ManifestFile.read(file());

      assertThat(read.manifest()).isEqualTo(manifest);
      assertThat(read).isEqualTo(written);
    }
  }

  @Test
  void theChecksumIsThatOfTheFile() throws Exception {
    ManifestFile.Sealed sealed = ManifestFile.write(file(), Evidence.clean());

    byte[] sum = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file()));
    assertThat(sealed.sha256()).isEqualTo(HexFormat.of().formatHex(sum));
  }

  @Test
  void onlyTheOwnerMayReadItAndNothingIsLeftBeside() throws Exception {
    ManifestFile.write(file(), Evidence.clean());
    ManifestFile.write(file(), Evidence.damaged());

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
        .isEqualTo("rw-------");
    try (var files = Files.list(folder)) {
      assertThat(files).containsExactly(file());
    }
  }

  @Test
  void aFileThatCannotBeWrittenLeavesTheOldOneAlone() throws Exception {
    Path taken = Files.createDirectory(folder.resolve("taken.json"));
    for (Path target : List.of(taken, folder.resolve("no").resolve("such.json"))) {
      assertThatThrownBy(() -> ManifestFile.write(target, Evidence.clean()))
          .asInstanceOf(type(Failure.class))
          .satisfies(failure -> assertThat(failure.exitCode()).isEqualTo(ExitCode.SERVER))
          .satisfies(failure -> assertThat(failure.getMessage()).contains("there is"));
    }
    try (var files = Files.list(folder)) {
      assertThat(files).containsExactly(taken);
    }
  }

  @Test
  void durationsAndTimesArePlain() throws Exception {
    JsonNode tree = JSON.readTree(ManifestFile.bytes(Evidence.damaged()));

    assertThat(tree.at("/run/started").asText()).isEqualTo("2026-11-23T03:00:12Z");
    assertThat(tree.at("/tables/1/took").decimalValue()).isEqualByComparingTo("0.012");
    assertThat(tree.at("/source/position/binlog_position").asLong()).isEqualTo(73_218_944);
    assertThat(tree.at("/target/position").isNull()).isTrue();
    assertThat(tree.at("/source/session").has("character_set_results")).isTrue();
  }

  @Test
  void aMissingFileAndAFolderAreNamed() {
    refuses(file(), ExitCode.USAGE, "There is no file", "juga-1.json");
    refuses(folder, ExitCode.SERVER, "it is a folder");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{", "{\"format\":", "null", "[]", "7", "{}", "{\"format\":\"x\"}"})
  void whatIsNoManifestIsRefused(String text) throws Exception {
    Files.writeString(file(), text);

    refuses(file(), ExitCode.SERVER, "is no whole manifest of Juga");
  }

  @Test
  void brokenJsonIsToldWithItsPlaceAndWithoutItsText() throws Exception {
    Files.writeString(file(), "{\"format\": 1,\n \"tool\": {\"secret value\" }");

    refuses(file(), ExitCode.SERVER, "line 2, column");
    assertThatThrownBy(() -> ManifestFile.read(file())).hasMessageNotContaining("secret value");
  }

  @Test
  void aNewerFormatIsRefusedWithTheVersionThatWroteIt() throws Exception {
    edited(
        tree -> {
          tree.put("format", Manifest.FORMAT + 1);
          tree.putObject("tool").put("version", "3.0.1");
          tree.put("tables", "all different now");
        });

    refuses(file(), ExitCode.SERVER, "of format 2", "none newer than 1", "3.0.1 or later");
  }

  @Test
  void fieldsOfALaterVersionAreIgnored() throws Exception {
    edited(tree -> tree.put("weather", "fine").withObject("run").put("mood", "good"));

    assertThat(ManifestFile.read(file()).manifest()).isEqualTo(Evidence.damaged());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/run/ended",
        "/source",
        "/definitions",
        "/verdict",
        "/tables/0/table/schema",
        "/tables/1/took",
        "/tables/1/samples/0/kind",
        "/exclusions/0/what",
        "/limits/0/kind"
      })
  void aFieldThatIsMissingIsNamed(String pointer) throws Exception {
    int slash = pointer.lastIndexOf('/');
    String name = pointer.substring(slash + 1);
    edited(tree -> ((ObjectNode) tree.at(pointer.substring(0, slash))).putNull(name));

    refuses(file(), ExitCode.SERVER, "is no whole manifest of Juga", name);
  }

  @Test
  void aFieldOfAnotherKindIsNamed() throws Exception {
    edited(tree -> ((ObjectNode) tree.at("/tables/0")).put("verdict", "PERFECT"));

    refuses(file(), ExitCode.SERVER, "tables.0.verdict");
  }

  @Test
  void aVerdictThatSaysBetterThanItsPartsIsRefused() throws Exception {
    edited(tree -> tree.put("verdict", "MATCH"));

    refuses(file(), ExitCode.INCONCLUSIVE, "MATCH where its parts say MISMATCH");
  }

  @Test
  void aTableIsNoMatchWhileItsFiguresDiffer() throws Exception {
    edited(tree -> ((ObjectNode) tree.at("/tables/5/target")).put("rows", 88_209));
    refuses(file(), ExitCode.INCONCLUSIVE, "shop.users is called a MATCH");

    edited(tree -> ((ObjectNode) tree.at("/tables/5/target")).put("digest", "0"));
    refuses(file(), ExitCode.INCONCLUSIVE, "shop.users is called a MATCH");

    edited(tree -> ((ObjectNode) tree.at("/tables/5/counts")).put("MISSING", 1));
    refuses(file(), ExitCode.INCONCLUSIVE, "shop.users is called a MATCH");

    edited(tree -> ((ObjectNode) tree.at("/tables/5")).putNull("source").putNull("target"));
    refuses(file(), ExitCode.INCONCLUSIVE, "shop.users is called a MATCH");
  }

  @Test
  void nothingComparedIsNoMatch() throws Exception {
    edited(
        tree -> {
          tree.put("verdict", "MATCH");
          tree.set("tables", new ArrayNode(JSON.getNodeFactory()));
          ((ObjectNode) tree.at("/definitions")).put("compared", 0).putArray("differences");
        });

    refuses(file(), ExitCode.INCONCLUSIVE, "MATCH where its parts say INCONCLUSIVE");
  }
}
