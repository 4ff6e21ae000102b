package dev.juga.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.juga.report.Manifest.Proof;
import dev.juga.report.Manifest.Verb;
import dev.juga.schema.TableName;
import dev.juga.verdict.DefinitionDifference;
import dev.juga.verdict.DifferenceKind;
import dev.juga.verdict.TableDigest;
import dev.juga.verdict.TableVerdict;
import dev.juga.verdict.Verdict;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The verdict of the whole is what its parts allow. */
class ManifestBuilderTest {
  private static final TableName USERS = new TableName("shop", "users");

  private static ManifestBuilder builder(Proof proof) {
    return Evidence.builder(Verb.VERIFY, proof, Duration.ofSeconds(5));
  }

  private static TableVerdict users(Verdict verdict) {
    TableDigest digest = new TableDigest(3, "a1");
    Duration took = Duration.ofMillis(5);
    return Evidence.verdict(USERS, verdict, null, digest, digest, 9, took, Map.of(), List.of());
  }

  private static TableVerdict usersWith(DifferenceKind kind) {
    return Evidence.verdict(
        USERS,
        Verdict.MATCH,
        null,
        new TableDigest(3, "a1"),
        new TableDigest(4, "a2"),
        9,
        Duration.ofMillis(5),
        Map.of(kind, 1L),
        List.of());
  }

  @Test
  void equalTablesMatch() {
    Manifest manifest = builder(Proof.FULL).tables(List.of(users(Verdict.MATCH))).build();

    assertThat(manifest.verdict()).isEqualTo(Verdict.MATCH);
  }

  @Test
  void oneBadPartIsEnough() {
    DefinitionDifference lost =
        new DefinitionDifference(
            DifferenceKind.SCHEMA, "index a of table b", "existence", "a", null);
    assertThat(
            builder(Proof.FULL)
                .tables(List.of(users(Verdict.MATCH), users(Verdict.MISMATCH)))
                .build()
                .verdict())
        .isEqualTo(Verdict.MISMATCH);
    assertThat(
            builder(Proof.FULL)
                .tables(List.of(users(Verdict.MATCH)))
                .definitions(7, List.of(lost))
                .build()
                .verdict())
        .isEqualTo(Verdict.MISMATCH);
    assertThat(
            builder(Proof.FULL)
                .tables(List.of(users(Verdict.MATCH), users(Verdict.INCONCLUSIVE)))
                .build()
                .verdict())
        .isEqualTo(Verdict.INCONCLUSIVE);
  }

  @Test
  void nothingComparedIsInconclusive() {
    assertThat(builder(Proof.FULL).build().verdict()).isEqualTo(Verdict.INCONCLUSIVE);
    assertThat(builder(Proof.FULL).tables(List.of(users(Verdict.EXCLUDED))).build().verdict())
        .isEqualTo(Verdict.INCONCLUSIVE);
    assertThat(builder(Proof.NONE).tables(List.of(users(Verdict.MATCH))).build().verdict())
        .isEqualTo(Verdict.INCONCLUSIVE);
  }

  @Test
  void aMatchOverFiguresThatDifferIsNoEvidence() {
    assertThatThrownBy(
            () -> builder(Proof.FULL).tables(List.of(usersWith(DifferenceKind.MISSING))).build())
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("shop.users");
  }

  @Test
  void rowsThatTheApplicationChangedLaterExplainADifference() {
    Manifest manifest =
        builder(Proof.FULL).tables(List.of(usersWith(DifferenceKind.LATER))).build();

    assertThat(manifest.verdict()).isEqualTo(Verdict.MATCH);
  }

  @Test
  void whatAProofLeavesOpenIsNotedWithIt() {
    assertThat(kinds(builder(Proof.COUNTS).build()))
        .containsExactly(
            LimitKind.WRITTEN_LATER, LimitKind.CONTENTS, LimitKind.FORGERY, LimitKind.DEFINITIONS);
    assertThat(kinds(builder(Proof.DEFINITIONS).definitions(3, List.of()).build()))
        .containsExactly(LimitKind.WRITTEN_LATER, LimitKind.ROWS, LimitKind.FORGERY);
    assertThat(kinds(builder(Proof.INLINE).definitions(3, List.of()).build()))
        .containsExactly(LimitKind.WRITTEN_LATER, LimitKind.CHANCE, LimitKind.FORGERY);
  }

  private static List<LimitKind> kinds(Manifest manifest) {
    return manifest.limits().stream().map(Manifest.Limit::kind).toList();
  }
}
