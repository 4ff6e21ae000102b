package dev.juga.mysql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.juga.embedded.ServerBuild;
import dev.juga.it.servers.TestServer;
import dev.juga.it.servers.TestServers;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every session has the settings of server-facts.md 10, whatever the server's defaults say. */
class SessionsIT {
  @ParameterizedTest
  @EnumSource(ServerBuild.class)
  void everyPurposeGetsItsSettingsOnEveryServer(ServerBuild build) {
    try (Server server = TestServers.source(build).connect()) {
      for (Purpose purpose : Purpose.values()) {
        try (Session session = server.open(purpose)) {
          assertSet(session, purpose);
        }
      }
      server.brief(
          session -> {
            assertSet(session, Purpose.SHORT);
            return true;
          });
    }
  }

  @ParameterizedTest
  @EnumSource(ServerBuild.class)
  void theServersOwnDefaultsDoNotCount(ServerBuild build) {
    TestServer shared = TestServers.source(build);
    String isolation =
        build.isMariaDb() || build.version().equals("5.7.22")
            ? "tx_isolation"
            : "transaction_isolation";
    shared.execute(
        "SET GLOBAL " + isolation + "='READ-COMMITTED'",
        "SET GLOBAL sql_mode='ANSI_QUOTES,NO_BACKSLASH_ESCAPES,STRICT_ALL_TABLES'",
        "SET GLOBAL sql_safe_updates=1, GLOBAL sql_select_limit=3, GLOBAL net_write_timeout=7");
    try (Server server = shared.connect()) {
      for (Purpose purpose : Purpose.values()) {
        try (Session session = server.open(purpose)) {
          assertSet(session, purpose);
        }
      }
    } finally {
      shared.execute(
          "SET GLOBAL " + isolation + "='REPEATABLE-READ'",
          "SET GLOBAL sql_mode=DEFAULT",
          "SET GLOBAL sql_safe_updates=0, GLOBAL sql_select_limit=DEFAULT,"
              + " GLOBAL net_write_timeout=DEFAULT");
    }
  }

  private static void assertSet(Session session, Purpose purpose) {
    Map<String, String> expected = SessionBlock.expected(session.version(), purpose);
    assertThat(expected).hasSizeGreaterThan(15);
    expected.forEach(
        (name, value) ->
            assertThat(SessionBlock.means(value, session.text("SELECT @@SESSION." + name)))
                .as("%s of %s on %s", name, purpose, session.version())
                .isTrue());
    assertThat(session.number("SELECT 0x7FFFFFFF + 1")).isEqualTo(2147483648L);
    assertThat(session.text("SELECT '\\\\'")).isEqualTo("\\");
  }
}
