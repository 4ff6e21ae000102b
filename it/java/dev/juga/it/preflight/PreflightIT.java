package dev.juga.it.preflight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.juga.failure.ExitCode;
import dev.juga.failure.Failure;
import dev.juga.preflight.Finding;
import dev.juga.preflight.PreflightOptions;
import dev.juga.preflight.PreflightResult;
import dev.juga.preflight.Severity;
import dev.juga.verdict.Verdict;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each folder of {@code it/preflight} is something that stops a migration: preflight says so, with
 * the remedy; migrate does not begin; and with the remedy both pass.
 */
class PreflightIT {
  static List<PreflightCase> cases() throws IOException {
    return PreflightCase.all();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void whatBlocksIsSaidAndItsRemedyHelps(PreflightCase one) {
    try (CaseServers servers = new CaseServers(one)) {
      servers.setUp();
      servers.connect();
      PreflightResult blocked = servers.preflight(one.expected().says() != null);
      assertThat(blocked.exitCode()).isEqualTo(ExitCode.PREFLIGHT);
      Finding finding = blocker(blocked, one.expected().check());
      assertThat(finding.where())
          .anyMatch(place -> place.contains(servers.named(one.expected().where())));
      assertThat(finding.remedy().lines().isEmpty() && finding.remedy().advice().isEmpty())
          .isFalse();
      if (one.expected().says() != null) {
        assertThat(blocked.of(Severity.BLOCKER))
            .as("what the target itself says")
            .anyMatch(
                probed ->
                    probed.check().equals("probe")
                        && probed.what().contains(one.expected().says()));
      }
      Failure refusal = catchThrowableOfType(Failure.class, servers::migrate);
      assertThat(refusal).isNotNull();
      assertThat(refusal.exitCode()).isNotEqualTo(ExitCode.DONE);

      servers.mend(finding);
      servers.connect();

      assertThat(servers.preflight(one.expected().says() != null).of(Severity.BLOCKER)).isEmpty();
      assertThat(servers.migrate().verdict()).isEqualTo(Verdict.MATCH);
      assertThat(servers.scratchSchemas()).isEmpty();
    }
  }

  /** The zone of a session decides what applications see; no row tells. */
  @Test
  void aFreshSessionReadsTheSameTimesOnBothOnceTheZoneIsMended() throws Exception {
    PreflightCase zone =
        PreflightCase.all().stream()
            .filter(one -> one.expected().check().equals("time-zone"))
            .findFirst()
            .orElseThrow();
    try (CaseServers servers = new CaseServers(zone)) {
      servers.setUp();
      servers.connect();
      assertThat(servers.timesOnTarget()).isNotEqualTo(servers.timesOnSource());
      PreflightOptions knowing = servers.asked(false).knowing(List.of("/var/www/shop"));
      Finding finding = blocker(servers.preflight(knowing), "time-zone");
      assertThat(finding.where()).contains("application /var/www/shop");
      PreflightResult allowed = servers.preflight(knowing.allowingZoneChange(true));
      assertThat(allowed.exitCode()).isEqualTo(ExitCode.DONE);
      assertThat(allowed.of(Severity.WARNING)).anyMatch(one -> one.check().equals("time-zone"));

      servers.mend(finding);

      assertThat(servers.timesOnTarget()).isEqualTo(servers.timesOnSource());
    }
  }

  private static Finding blocker(PreflightResult result, String check) {
    return result.of(Severity.BLOCKER).stream()
        .filter(finding -> finding.check().equals(check))
        .findFirst()
        .orElseThrow(() -> new AssertionError(check + " is not among " + result.findings()));
  }
}
