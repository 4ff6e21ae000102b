package dev.juga.it.migrate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.juga.embedded.ServerBuild;
import dev.juga.event.Notice;
import dev.juga.event.RunListener;
import dev.juga.mysql.rows.RowLoaders;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A target that refuses LOAD DATA LOCAL gets the same rows by INSERT, and the run says so once. */
class InsertFallbackIT {
  private static final List<String> CASES = List.of("types from", "charsets from");

  static Stream<CaseScript> cases() throws IOException {
    return CaseScript.forServer(ServerBuild.MYSQL_8_0_31).stream()
        .filter(script -> CASES.stream().anyMatch(script.toString()::startsWith));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void everythingArrivesUnchangedByInsert(CaseScript script) throws SQLException {
    List<Notice> notices = Collections.synchronizedList(new ArrayList<>());
    RunListener listening =
        new RunListener() {
          @Override
          public void notice(Notice notice) {
            notices.add(notice);
          }
        };
    try (TwoServers servers = new TwoServers(script.server())) {
      script.schemas().forEach(servers::with);
      servers.onSource(script.statements());
      servers.onTarget("SET GLOBAL local_infile=0");
      try {
        assertThat(servers.migrate(2, listening).tables()).isNotEmpty();
      } finally {
        servers.onTarget("SET GLOBAL local_infile=1");
      }
      assertThat(servers.differences(script.rewritten())).isEmpty();
    }
    assertThat(notices).filteredOn(n -> n.toString().contains(RowLoaders.INSERT_NOTE)).hasSize(1);
  }
}
