package dev.juga.preflight;

import static org.assertj.core.api.Assertions.assertThat;

import dev.juga.mysql.Endpoint;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The line that changes a setting can be typed as it is. */
class MendingTest {
  private static Mending at(String host) {
    return Mending.of(new Endpoint(host, 3306, "admin", Map.of()));
  }

  private static final Mending RDS = at("shop.abc123.ap-northeast-1.rds.amazonaws.com");
  private static final Mending OWN = at("10.0.0.7");

  @Test
  void anRdsInstanceIsChangedInItsParameterGroup() {
    Remedy remedy = RDS.setting("time_zone", "Asia/Tokyo");

    assertThat(remedy.place()).isEqualTo(Remedy.Place.SHELL);
    assertThat(remedy.lines())
        .containsExactly(
            "aws rds modify-db-parameter-group --region ap-northeast-1 --db-parameter-group-name NAME"
                + " --parameters"
                + " 'ParameterName=time_zone,ParameterValue=Asia/Tokyo,ApplyMethod=immediate'");
    assertThat(RDS.groupName()).contains("--db-instance-identifier shop ").contains("--query");
  }

  @Test
  void aListIsQuotedAndSwitchesAreNumbers() {
    assertThat(RDS.setting("sql_mode", "A,B").lines().get(0))
        .endsWith("'ParameterName=sql_mode,ParameterValue=\"A,B\",ApplyMethod=immediate'");
    assertThat(RDS.setting("local_infile", "ON").lines().get(0)).contains("ParameterValue=1,");
    assertThat(RDS.setting("event_scheduler", "ON").lines().get(0)).contains("ParameterValue=ON,");
  }

  @Test
  void whatNeedsARestartSaysSo() {
    assertThat(RDS.setting("ngram_token_size", "1"))
        .satisfies(
            remedy -> {
              assertThat(remedy.advice()).contains("Reboot");
              assertThat(remedy.lines().get(0)).contains("ApplyMethod=pending-reboot");
            });
    assertThat(OWN.setting("ngram_token_size", "1").lines())
        .containsExactly("SET PERSIST_ONLY ngram_token_size = 1");
  }

  @Test
  void aServerOfOnesOwnIsChangedBySql() {
    assertThat(OWN.setting("time_zone", "+09:00"))
        .isEqualTo(Remedy.onTarget("SET PERSIST time_zone = '+09:00'"));
    assertThat(OWN.groupName()).isEmpty();
  }

  @Test
  void whatIsChosenAtCreationIsNoLine() {
    assertThat(OWN.setting("lower_case_table_names", "1").lines()).isEmpty();
    assertThat(OWN.setting("lower_case_table_names", "1").advice())
        .contains("Create the target anew with lower_case_table_names=1");
  }
}
