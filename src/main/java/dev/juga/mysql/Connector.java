package dev.juga.mysql;

import com.mysql.cj.conf.PropertyKey;
import com.mysql.cj.jdbc.Driver;
import com.mysql.cj.jdbc.JdbcConnection;
import dev.juga.failure.ExitCode;
import dev.juga.failure.Failure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/**
 * Opens connections to one endpoint and prepares their sessions. A target may ask the client for
 * any file as soon as LOCAL INFILE is on (server-facts.md 31), so it stays off but for the moments
 * in which a stream of ours is hooked, and the only folder ever allowed is empty and private.
 */
final class Connector implements AutoCloseable {
  /** What the protocol allows at most, in bytes. */
  private static final int LARGEST_PACKET = 1 << 30;

  private final Side side;
  private final Endpoint endpoint;
  private final Secret password;
  private final TrustStore trust;
  private final Path emptyFolder;
  private volatile boolean plainText;
  private volatile boolean tooOldForTls;

  Connector(Side side, Endpoint endpoint, Secret password) {
    this.side = side;
    this.endpoint = endpoint;
    this.password = password;
    this.trust = TrustStore.of(side, endpoint);
    try {
      this.emptyFolder = Files.createTempDirectory("juga-no-files-");
    } catch (IOException e) {
      throw Failure.of(ExitCode.SERVER, "Cannot create a folder for temporary files")
          .at(System.getProperty("java.io.tmpdir"))
          .remedy("Make it writable or choose another with -Djava.io.tmpdir=DIR.")
          .cause(e);
    }
  }

  Side side() {
    return side;
  }

  Endpoint endpoint() {
    return endpoint;
  }

  /** Whether TLS was given up because an old server on this machine cannot speak it. */
  boolean gaveUpTls() {
    return tooOldForTls;
  }

  /**
   * Does without TLS from now on if the server is on this machine, nobody asked for TLS, and the
   * account can log in so (src/docs/decisions/0018-local-servers.md).
   */
  void spareTls(Connection first) throws SQLException {
    if (plainText || endpoint.choosesTls() || !endpoint.isLoopback()) {
      return;
    }
    if (SameHost.isReachedBy(first)) {
      plainText = true;
      try {
        connect(Purpose.SHORT).close();
      } catch (SQLException e) {
        // REQUIRE SSL, or require_secure_transport.
        plainText = false;
      }
    }
  }

  /** A bare connection, as the server's defaults leave it. */
  Connection open() throws SQLException {
    return connect(Purpose.SHORT);
  }

  /** A connection with the session block set and read back. */
  Session session(ServerVersion version, Purpose purpose) throws SQLException {
    Connection connection = connect(purpose);
    try (Statement statement = connection.createStatement()) {
      readLargeRows(connection);
      statement.execute(SessionBlock.statement(version, purpose));
      checkBlock(statement, SessionBlock.expected(version, purpose));
      if (purpose == Purpose.READ || purpose == Purpose.WRITE) {
        // Elsewhere it is on: the driver has just set it.
        connection.setAutoCommit(false);
      }
      long id = connection.unwrap(JdbcConnection.class).getId();
      return new Session(side, version, connection, id);
    } catch (SQLException | RuntimeException e) {
      connection.close();
      throw e;
    }
  }

  /**
   * The driver takes the server's max_allowed_packet for its own and then refuses larger rows,
   * which servers send all the same (seen on 5.7.22 with its 4 MB); as a property it is overruled.
   */
  private static void readLargeRows(Connection connection) throws SQLException {
    connection
        .unwrap(JdbcConnection.class)
        .getPropertySet()
        .getIntegerProperty(PropertyKey.maxAllowedPacket)
        .setValue(LARGEST_PACKET);
  }

  private Connection connect(Purpose purpose) throws SQLException {
    try {
      return new Driver().connect(url(), properties(purpose));
    } catch (SQLException e) {
      if (plainText || endpoint.choosesTls() || !endpoint.isLoopback() || !OldTls.failed(e)) {
        throw e;
      }
      // Old servers speak TLS 1.1 at most (server-facts.md 30); on loopback nobody listens in.
      plainText = true;
      tooOldForTls = true;
      return new Driver().connect(url(), properties(purpose));
    }
  }

  private void checkBlock(Statement statement, Map<String, String> block) throws SQLException {
    List<String> names = List.copyOf(block.keySet());
    try (ResultSet row = statement.executeQuery(SessionBlock.readBack(names))) {
      row.next();
      for (int i = 0; i < names.size(); i++) {
        String set = block.get(names.get(i));
        String answer = row.getString(i + 1);
        if (!SessionBlock.means(set, answer)) {
          throw Failure.of(
                  ExitCode.SERVER,
                  "The " + side + " does not keep the session setting " + names.get(i) + "=" + set)
              .at("it answers " + answer)
              .remedy("Connect to the server itself, without a proxy that rewrites statements.");
        }
      }
    }
  }

  private String url() {
    String host = endpoint.host().contains(":") ? '[' + endpoint.host() + ']' : endpoint.host();
    return "jdbc:mysql://" + host + ':' + endpoint.port() + '/';
  }

  private Properties properties(Purpose purpose) {
    Properties properties = new Properties();
    properties.put("user", endpoint.user());
    properties.put("password", password.reveal());
    properties.put("sslMode", endpoint.isRds() ? "VERIFY_IDENTITY" : "PREFERRED");
    properties.put("connectTimeout", "10000");
    properties.put("tcpKeepAlive", "true");
    endpoint.properties().forEach(properties::put);
    properties.remove(Endpoint.SSL_CA);
    trust.addTo(properties);
    if (plainText) {
      properties.put("sslMode", "DISABLED");
      if (!tooOldForTls) {
        // Where the server has forgotten the account's hash, the password travels under its key.
        properties.put("allowPublicKeyRetrieval", "true");
      }
    }
    properties.put("connectionTimeZone", "UTC");
    properties.put("characterEncoding", "UTF-8");
    properties.put("tinyInt1isBit", "false");
    properties.put("useServerPrepStmts", "false");
    // Else the driver sets net_write_timeout to 600 and back around every streamed query.
    properties.put("netTimeoutForStreamingResults", "0");
    properties.put("allowMultiQueries", "false");
    properties.put("allowLoadLocalInfile", "false");
    if (purpose == Purpose.WRITE) {
      properties.put("allowLoadLocalInfileInPath", emptyFolder.toString());
    }
    return properties;
  }

  @Override
  public void close() {
    trust.close();
    try {
      Files.deleteIfExists(emptyFolder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
