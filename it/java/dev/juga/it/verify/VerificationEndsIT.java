package dev.juga.it.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.juga.embedded.ServerBuild;
import dev.juga.event.RunListener;
import dev.juga.failure.ExitCode;
import dev.juga.failure.Failure;
import dev.juga.it.servers.TestServers;
import dev.juga.mysql.Server;
import dev.juga.mysql.Side;
import dev.juga.schema.Selection;
import dev.juga.schema.TableName;
import dev.juga.verdict.DifferenceKind;
import dev.juga.verdict.TableVerdict;
import dev.juga.verdict.Verdict;
import dev.juga.verify.Verification;
import dev.juga.verify.VerificationResult;
import dev.juga.verify.VerifyOptions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a verification says when it is no plain match or mismatch. */
class VerificationEndsIT {
  private static final String[] TABLES = {
    "CREATE TABLE good (id INT PRIMARY KEY, v INT)",
    "CREATE TABLE bad (id INT PRIMARY KEY, v INT)",
    "INSERT INTO good VALUES (1,1),(2,2)",
    "INSERT INTO bad VALUES (1,1),(2,2),(3,3)"
  };

  private ComparedServers servers;

  @BeforeEach
  void begin() {
    servers = new ComparedServers("it_verify_ends");
  }

  @AfterEach
  void end() {
    servers.close();
  }

  /** Does something on the source right behind the first look at a table. */
  private VerificationResult verifyWhile(String statement) {
    RunListener writer =
        new RunListener() {
          @Override
          public void chunkCommitted(TableName table, long rows, long bytes) {
            if (table.table().equals("bad")) {
              servers.onSource(statement);
            }
          }
        };
    return servers.verification(options -> options, writer).run();
  }

  @Test
  void nothingComparedIsNoMatch() {
    VerificationResult result = servers.verify();

    assertThat(result.tables()).isEmpty();
    assertThat(result.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
    assertThat(result.exitCode()).isEqualTo(ExitCode.INCONCLUSIVE);
  }

  @Test
  void whatWasLeftOutIsShownAndNotCounted() {
    servers.onBoth(TABLES).onTarget("DELETE FROM bad");

    VerificationResult result =
        new Verification(
                servers.source(),
                servers.target(),
                VerifyOptions.of(Selection.of(List.of("it_verify_ends.*"), List.of("*.bad"))),
                RunListener.SILENT)
            .run();

    assertThat(result.verdict()).isEqualTo(Verdict.MATCH);
    assertThat(servers.table(result, "bad").verdict()).isEqualTo(Verdict.EXCLUDED);
    assertThat(servers.table(result, "bad").source()).isNull();
  }

  @Test
  void aTableThatCannotBeReadSpoilsNoOtherAndNeverMatches() {
    servers.onBoth(TABLES).onTarget("ALTER TABLE bad DISCARD TABLESPACE");

    VerificationResult result = servers.verify();

    assertThat(servers.table(result, "good").verdict()).isEqualTo(Verdict.MATCH);
    TableVerdict bad = servers.table(result, "bad");
    assertThat(bad.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
    assertThat(bad.reason()).contains("refused");
    assertThat(result.exitCode()).isEqualTo(ExitCode.INCONCLUSIVE);
  }

  @Test
  void rowsThatAreWrittenToMeanwhileAreNoCorruption() {
    servers.onBoth(TABLES).onSource("UPDATE bad SET v=7 WHERE id=2");

    VerificationResult result = verifyWhile("UPDATE bad SET v=8 WHERE id=2");

    TableVerdict bad = servers.table(result, "bad");
    assertThat(bad.verdict()).isEqualTo(Verdict.CHANGING);
    assertThat(bad.counts()).isEmpty();
    assertThat(bad.reason()).contains("1 row was written to");
    assertThat(result.exitCode()).isEqualTo(ExitCode.INCONCLUSIVE);
  }

  @Test
  void aMovingRowDoesNotExcuseADamagedOne() {
    servers
        .onBoth(TABLES)
        .onSource("UPDATE bad SET v=7 WHERE id=2")
        .onTarget("UPDATE bad SET v=9 WHERE id=3");

    VerificationResult result = verifyWhile("UPDATE bad SET v=8 WHERE id=2");

    TableVerdict bad = servers.table(result, "bad");
    assertThat(bad.verdict()).isEqualTo(Verdict.MISMATCH);
    assertThat(bad.counts()).isEqualTo(Map.of(DifferenceKind.CHANGED, 1L));
    assertThat(bad.samples()).extracting(row -> row.key().get(0).text()).containsExactly("3");
    assertThat(result.exitCode()).isEqualTo(ExitCode.MISMATCH);
  }

  @Test
  void aMovingRowBesideDoesNotHideADamagedOne() {
    servers.onBoth(TABLES).onTarget("UPDATE bad SET v=9 WHERE id=3");

    VerificationResult result = verifyWhile("UPDATE bad SET v=v+1 WHERE id=1");

    assertThat(servers.table(result, "bad").counts()).isEqualTo(Map.of(DifferenceKind.CHANGED, 1L));
  }

  @Test
  void aServerIsNotComparedWithItself() {
    try (Server twin = TestServers.source(ServerBuild.MYSQL_8_0_31).server(Side.TARGET)) {
      Verification verification =
          new Verification(servers.source(), twin, servers.options(), RunListener.SILENT);

      assertThatThrownBy(verification::run)
          .isInstanceOfSatisfying(
              Failure.class, e -> assertThat(e.exitCode()).isEqualTo(ExitCode.USAGE))
          .hasMessageContaining("same server");
    }
  }

  @Test
  void aRunThatIsStoppedSaysSo() {
    servers.onBoth(TABLES);
    Verification[] running = new Verification[1];
    RunListener stopper =
        new RunListener() {
          @Override
          public void stepStarted(String step) {
            if (step.startsWith("Comparing")) {
              running[0].stop();
            }
          }
        };
    running[0] = servers.verification(options -> options, stopper);

    assertThatThrownBy(running[0]::run)
        .isInstanceOfSatisfying(
            Failure.class, e -> assertThat(e.exitCode()).isEqualTo(ExitCode.INTERRUPTED));
  }
}
