package dev.juga.it.verify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.juga.embedded.ServerBuild;
import dev.juga.event.RunListener;
import dev.juga.failure.ExitCode;
import dev.juga.it.servers.TestServer;
import dev.juga.it.servers.TestServers;
import dev.juga.mysql.Server;
import dev.juga.mysql.Side;
import dev.juga.verdict.TableVerdict;
import dev.juga.verdict.Verdict;
import dev.juga.verify.Verification;
import dev.juga.verify.VerificationResult;
import org.junit.jupiter.api.Test;

/**
 * A value that a server could not digest is not taken for equal, though both sides say the same.
 */
class DigestWarningsIT {
  private static final long MEGABYTE = 1L << 20;

  @Test
  void aDocumentOverThePacketMakesItsTableInconclusive() {
    TestServer source = TestServers.source(ServerBuild.MYSQL_8_0_31);
    TestServer target = TestServers.target(ServerBuild.MYSQL_8_0_31);
    try (ComparedServers servers = new ComparedServers("it_verify_warnings")) {
      servers.onBoth(
          "CREATE TABLE small (id INT PRIMARY KEY, doc JSON)",
          "INSERT INTO small VALUES (1, '{}')",
          "CREATE TABLE large (id INT PRIMARY KEY, doc JSON)",
          "INSERT INTO large VALUES (1, '{}'), (2, JSON_OBJECT('a', REPEAT('x', 3000000)))");
      long sourceBefore = packet(source, MEGABYTE);
      long targetBefore = packet(target, MEGABYTE);
      // New connections alone are told of it.
      try (Server from = source.connect();
          Server to = target.server(Side.TARGET)) {
        VerificationResult result =
            new Verification(from, to, servers.options(), RunListener.SILENT).run();

        TableVerdict large = servers.table(result, "large");
        assertThat(large.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(large.reason()).contains("without a warning", "max_allowed_packet");
        assertThat(servers.table(result, "small").verdict()).isEqualTo(Verdict.MATCH);
        assertThat(result.exitCode()).isEqualTo(ExitCode.INCONCLUSIVE);
      } finally {
        packet(source, sourceBefore);
        packet(target, targetBefore);
      }
    }
  }

  /** Sets max_allowed_packet; what it was before. */
  private static long packet(TestServer server, long bytes) {
    return server.ask(
        session -> {
          long before = session.number("SELECT @@GLOBAL.max_allowed_packet");
          session.execute("SET GLOBAL max_allowed_packet = " + bytes);
          return before;
        });
  }
}
