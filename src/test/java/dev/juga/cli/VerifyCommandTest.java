package dev.juga.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.juga.failure.ExitCode;
import dev.juga.verdict.Verdict;
import dev.juga.verify.Cutover;
import dev.juga.verify.Scope;
import dev.juga.verify.VerifyOptions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code verify} tells what was found, for people and for programs, and claims no more. */
class VerifyCommandTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir Path folder;

  private final List<String> arguments =
      new ArrayList<>(List.of("verify", Typed.SOURCE, Typed.TARGET));

  private ExitCode verify(Typed typed, Verifier.Opening opening, String... options) {
    List<String> all = new ArrayList<>(arguments);
    all.addAll(List.of(options));
    return typed.juga(new VerifyCommand(opening), all.toArray(String[]::new));
  }

  @Test
  void aMatchFitsAChatMessage() {
    Typed typed = new Typed(folder);

    ExitCode exit = verify(typed, FakeVerifier.answering(Verdict.MATCH, FakeVerifier.EQUAL));

    assertThat(exit).isEqualTo(ExitCode.DONE);
    assertThat(typed.out().lines().toList())
        .last()
        .asString()
        .matches(
            "MATCH 1 schema, 1 table, 1,200 rows, digest [0-9a-f]{16}, 31 definitions, 12 min 04 s, report: juga-.+html");
  }

  @Test
  void aDifferenceIsToldWithKeyColumnAndBothValues() {
    Typed typed = new Typed(folder);

    ExitCode exit =
        verify(
            typed,
            FakeVerifier.answering(Verdict.MISMATCH, FakeVerifier.EQUAL, FakeVerifier.DAMAGED));

    assertThat(exit).isEqualTo(ExitCode.MISMATCH);
    assertThat(typed.out())
        .contains("shop.orders: MISMATCH, 12 rows changed")
        .contains("changed  id = 17")
        .contains("note")
        .contains("target  NULL")
        .contains("and 11 rows more")
        .doesNotContain("target&secret");
    assertThat(typed.out().lines().toList())
        .last()
        .asString()
        .startsWith("MISMATCH in 1 of 2 tables: shop.orders, 12 min 04 s");
  }

  @Test
  void nothingComparedIsInconclusive() {
    Typed typed = new Typed(folder);

    assertThat(verify(typed, FakeVerifier.answering(Verdict.INCONCLUSIVE)))
        .isEqualTo(ExitCode.INCONCLUSIVE);
    assertThat(typed.out()).contains("INCONCLUSIVE, no rows were compared").doesNotContain("MATCH");
  }

  @Test
  void programsReadOneDocumentWhoseFieldsAreDocumented() throws Exception {
    Typed typed = new Typed(folder);

    verify(
        typed,
        FakeVerifier.answering(Verdict.MISMATCH, FakeVerifier.EQUAL, FakeVerifier.DAMAGED),
        "--output=json");

    JsonNode document = JSON.readTree(typed.out());
    assertThat(document.get("verdict").asText()).isEqualTo("MISMATCH");
    assertThat(document.get("exit_code").asInt()).isEqualTo(1);
    JsonNode orders = document.get("tables").get(1);
    assertThat(orders.get("counts").get("CHANGED").asLong()).isEqualTo(12);
    assertThat(orders.get("samples").get(0).get("key").get("id").asText()).isEqualTo("17");
    assertThat(typed.out()).doesNotContain("target&secret");
    String page = Files.readString(Path.of("src/docs/OUTPUT.md"));
    assertThat(document.fieldNames())
        .toIterable()
        .allSatisfy(field -> assertThat(page).contains('`' + field + '`'));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--schema-only --counts-only",
        "--repair-sql=x.sql --counts-only",
        "--samples=-1",
        "--lanes=0",
        "--cutover=yesterday",
        "--cutover=2026-11-24T03:00",
        "--cutover=2026-11-24T03:00Z --app-zone=Mars/Olympus",
        "--cutover=2026-11-24T03:00Z --mark=orders",
        "--cutover=2026-11-24T03:00Z --counts-only",
        "--app-zone=Asia/Tokyo",
        "--mark=orders:changed_on",
        "--volatile=cache"
      })
  void whatContradictsItselfIsRefused(String options) {
    Typed typed = new Typed(folder);

    ExitCode exit = verify(typed, FakeVerifier.answering(Verdict.MATCH), options.split(" ", -1));

    assertThat(exit).isEqualTo(ExitCode.USAGE);
  }

  @ParameterizedTest
  @CsvSource({"--schema-only,SCHEMA_ONLY", "--counts-only,COUNTS_ONLY", "--lanes=3,ALL"})
  void optionsArrive(String option, Scope scope) {
    List<VerifyOptions> seen = new ArrayList<>();
    Verifier.Opening opening =
        (source, target, options, listener) -> {
          seen.add(options);
          return FakeVerifier.answering(Verdict.MATCH, FakeVerifier.EQUAL)
              .open(source, target, options, listener);
        };

    verify(new Typed(folder), opening, option, "--samples=7", "--throttle=40");

    assertThat(seen.get(0).scope()).isEqualTo(scope);
    assertThat(seen.get(0).samples()).isEqualTo(7);
    assertThat(seen.get(0).throttle()).isEqualTo(40);
    assertThat(seen.get(0).ignoredSchemas()).containsExactly("juga_ledger");
  }

  private List<Cutover> cutovers(String... options) {
    List<Cutover> seen = new ArrayList<>();
    Verifier.Opening opening =
        (source, target, asked, listener) -> {
          seen.add(asked.cutover().orElseThrow());
          return FakeVerifier.answering(Verdict.MATCH, FakeVerifier.EQUAL)
              .open(source, target, asked, listener);
        };
    verify(new Typed(folder), opening, options);
    return seen;
  }

  @Test
  void theTimeOfACutoverIsTheApplicationsUnlessItHasAnOffset() {
    Instant threeInTokyo = Instant.parse("2026-11-23T18:00:00Z");

    assertThat(cutovers("--cutover=2026-11-24 03:00", "--app-zone=Asia/Tokyo"))
        .containsExactly(Cutover.at(threeInTokyo, ZoneId.of("Asia/Tokyo")));
    assertThat(cutovers("--cutover=2026-11-24T04:00:00+10:00"))
        .containsExactly(Cutover.at(threeInTokyo, null));
    assertThat(
            cutovers(
                "--cutover=2026-11-23T18:00Z",
                "--app-zone=+09:00",
                "--mark=shop.a:b",
                "--volatile="))
        .containsExactly(
            new Cutover(threeInTokyo, ZoneId.of("+09:00"), List.of("shop.a:b"), List.of()));
  }

  @Test
  void theExampleForTheDaysAfterACutoverIsUnderstood() throws Exception {
    Files.copy(Path.of("config/verify.yaml"), folder.resolve("verify.yaml"));
    arguments.clear();
    arguments.add("verify");

    assertThat(cutovers("--config=verify.yaml"))
        .containsExactly(
            new Cutover(
                Instant.parse("2026-11-23T18:00:00Z"),
                ZoneId.of("Asia/Tokyo"),
                List.of("shop.orders:changed_on", "crm.*:modified"),
                Cutover.USUAL_VOLATILE));
  }

  @Test
  void aWatchIsNotMistakenForTheProof() throws Exception {
    Cutover cutover = Cutover.at(Instant.parse("2026-11-23T18:00:00Z"), ZoneId.of("Asia/Tokyo"));
    Verifier.Opening opening =
        FakeVerifier.watching(
            cutover, FakeVerifier.EQUAL, FakeVerifier.LATER, FakeVerifier.VOLATILE);
    Typed typed = new Typed(folder);

    assertThat(verify(typed, opening)).isEqualTo(ExitCode.DONE);

    List<String> lines = typed.out().lines().toList();
    assertThat(lines.get(0)).startsWith("watch ").contains("2026-11-24 03:00:00 +09:00");
    assertThat(lines).anyMatch(line -> line.matches("volatile  cache, cache_locks, sessions, .+"));
    assertThat(lines).anyMatch(line -> line.matches("shop.orders +LATER .+"));
    assertThat(lines).anyMatch(line -> line.matches("shop.cache +VOLATILE .+"));
    assertThat(lines).anyMatch(line -> line.matches("  shop.orders +12 rows"));
    assertThat(lines.get(lines.size() - 1))
        .startsWith("MATCH apart from 12 rows LATER, 1 schema, 2 tables, 1,250 rows");

    typed = new Typed(folder);
    verify(typed, opening, "--output=json");
    JsonNode document = JSON.readTree(typed.out());
    assertThat(document.get("purpose").asText()).isEqualTo("watch");
    assertThat(document.get("later_rows").asLong()).isEqualTo(12);
    assertThat(document.get("cutover").get("app_zone").asText()).isEqualTo("Asia/Tokyo");
    String page = Files.readString(Path.of("src/docs/OUTPUT.md"));
    assertThat(document.fieldNames())
        .toIterable()
        .allSatisfy(field -> assertThat(page).contains('`' + field + '`'));

    typed = new Typed(folder);
    verify(typed, FakeVerifier.answering(Verdict.MATCH, FakeVerifier.EQUAL));
    assertThat(typed.out()).startsWith("proof ");
  }
}
