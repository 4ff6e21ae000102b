package dev.juga.it.migrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.juga.embedded.ServerBuild;
import dev.juga.verdict.Verdict;
import org.junit.jupiter.api.Test;

/**
 * 5.7 leaves its default collation unsaid, and 8.0 has another one, for which ß is ss and 'a ' is
 * not 'a'. What was unique stays unique, and nothing more.
 */
class ImplicitCollationIT {
  @Test
  void uniqueKeysMeanWhatTheyMeantOnTheSource() throws Exception {
    try (TwoServers servers = new TwoServers(ServerBuild.MYSQL_5_7_22).with("implied")) {
      servers.onSource(
          "CREATE SCHEMA implied CHARACTER SET utf8mb4",
          "USE implied",
          "CREATE TABLE words (id INT PRIMARY KEY, w VARCHAR(20), UNIQUE KEY (w))"
              + " DEFAULT CHARSET=utf8mb4",
          "INSERT INTO words VALUES (1, 'ß'), (2, 'ss'), (3, 'a'), (4, 'b ')");

      assertThat(servers.migrate().verdict()).isEqualTo(Verdict.MATCH);

      assertThat(servers.differences()).isEmpty();
      assertThat(servers.numberOnTarget("SELECT COUNT(*) FROM implied.words")).isEqualTo(4);
      assertThat(
              servers.textOnTarget(
                  "SELECT CONCAT_WS(' ', DEFAULT_COLLATION_NAME, TABLE_COLLATION, COLLATION_NAME)"
                      + " FROM information_schema.SCHEMATA JOIN information_schema.TABLES ON"
                      + " TABLE_SCHEMA=SCHEMA_NAME JOIN information_schema.COLUMNS"
                      + " USING (TABLE_SCHEMA, TABLE_NAME) WHERE SCHEMA_NAME='implied' AND"
                      + " COLUMN_NAME='w'"))
          .isEqualTo("utf8mb4_general_ci utf8mb4_general_ci utf8mb4_general_ci");
      assertThat(servers.numberOnTarget("SELECT id FROM implied.words WHERE w = 'b'")).isEqualTo(4);
      assertThatThrownBy(() -> servers.onTarget("INSERT INTO implied.words VALUES (5, 'a ')"))
          .hasMessageContaining("1062");
    }
  }
}
