package dev.juga.mysql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.juga.embedded.ServerBuild;
import dev.juga.it.servers.LimitedAccount;
import dev.juga.it.servers.TestServer;
import dev.juga.it.servers.TestServers;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A server on this machine is talked to without TLS; whatever only looks like one, with it. */
class SameHostIT {
  private static final TestServer TARGET = TestServers.target(ServerBuild.MYSQL_8_0_31);

  @Test
  void aServerOnThisMachineNeedsNoTls() {
    Endpoint endpoint = TARGET.endpoint();
    assertThat(cipher(endpoint).isEmpty())
        .as("without TLS, unless it runs in a container: that is another host")
        .isEqualTo(isOnThisMachine());
  }

  @Test
  void aRelayThatListensOnThisMachineMayLeadAnywhere() throws Exception {
    try (ServerSocket relay = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      daemon(() -> relay(relay));
      Endpoint real = TARGET.endpoint();
      assertThat(cipher(new Endpoint("127.0.0.1", relay.getLocalPort(), real.user(), Map.of())))
          .isNotEmpty();
    }
  }

  @Test
  void whoAsksForTlsGetsIt() {
    Endpoint real = TARGET.endpoint();
    assertThat(
            cipher(
                new Endpoint(
                    real.host(), real.port(), real.user(), Map.of("sslMode", "PREFERRED"))))
        .isNotEmpty();
  }

  @Test
  void anAccountThatMustUseTlsUsesIt() {
    try (LimitedAccount account = LimitedAccount.on(TARGET, "PROCESS").mustUseTls();
        Server server = account.connect()) {
      assertThat(cipher(server)).isNotEmpty();
    }
  }

  @Test
  void aServerThatHasForgottenThePasswordIsReachedAllTheSame() {
    try (LimitedAccount account = LimitedAccount.on(TARGET, "PROCESS");
        Server server = account.connect()) {
      TARGET.execute("FLUSH PRIVILEGES");
      assertThat(cipher(server).isEmpty()).isEqualTo(isOnThisMachine());
    }
  }

  private static boolean isOnThisMachine() {
    return !TARGET.origin().contains("ontainer");
  }

  private static String cipher(Endpoint endpoint) {
    try (Server server = Server.connect(Side.TARGET, endpoint, TARGET.password())) {
      return cipher(server);
    }
  }

  private static String cipher(Server server) {
    try (Session session = server.open(Purpose.WRITE)) {
      return session.list("SHOW STATUS LIKE 'Ssl_cipher'", row -> row.getString("Value")).get(0);
    }
  }

  private static void relay(ServerSocket listener) {
    try {
      while (true) {
        Socket client = listener.accept();
        Socket server = new Socket(TARGET.endpoint().host(), TARGET.endpoint().port());
        daemon(() -> pass(client, server));
        daemon(() -> pass(server, client));
      }
    } catch (IOException e) {
      // Closed: the test is over.
    }
  }

  private static void daemon(Runnable work) {
    Thread thread = new Thread(work, "relay");
    thread.setDaemon(true);
    thread.start();
  }

  private static void pass(Socket from, Socket to) {
    try (from;
        to) {
      from.getInputStream().transferTo(to.getOutputStream());
    } catch (IOException e) {
      // One side is gone; the other follows.
    }
  }
}
