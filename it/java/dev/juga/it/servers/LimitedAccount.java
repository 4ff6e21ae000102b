package dev.juga.it.servers;

import dev.juga.mysql.Endpoint;
import dev.juga.mysql.Secret;
import dev.juga.mysql.Server;
import java.util.Map;
import java.util.UUID;

/** An account of one test that may do little; it is gone when the test ends. */
public final class LimitedAccount implements AutoCloseable {
  private final TestServer server;
  private final String name;
  private final String privileges;
  private final String password = UUID.randomUUID().toString();

  private LimitedAccount(TestServer server, String name, String privileges) {
    this.server = server;
    this.name = name;
    this.privileges = privileges;
  }

  /** Creates it with these privileges on {@code *.*}. */
  public static LimitedAccount on(TestServer server, String privileges) {
    return new LimitedAccount(
            server, "limited" + UUID.randomUUID().toString().substring(0, 8), privileges)
        .create();
  }

  /** The same account on another server. */
  public LimitedAccount twinOn(TestServer other) {
    return new LimitedAccount(other, name, privileges).create();
  }

  private LimitedAccount create() {
    server.execute(
        "CREATE USER '" + name + "'@'%' IDENTIFIED BY '" + password + "'",
        "GRANT " + privileges + " ON *.* TO '" + name + "'@'%'");
    return this;
  }

  /** The same account with a privilege more, on one schema. */
  public LimitedAccount may(String privilege, String schema) {
    server.execute("GRANT " + privilege + " ON `" + schema + "`.* TO '" + name + "'@'%'");
    return this;
  }

  /** The same account, which the server lets in over TLS only. */
  public LimitedAccount mustUseTls() {
    server.execute("ALTER USER '" + name + "'@'%' REQUIRE SSL");
    return this;
  }

  /** Takes such a privilege away; running sessions lose it too. */
  public void mayNot(String privilege, String schema) {
    server.execute("REVOKE " + privilege + " ON `" + schema + "`.* FROM '" + name + "'@'%'");
  }

  /** A way in, to be closed by the caller. */
  public Server connect() {
    return Server.connect(server.side(), endpoint(), password());
  }

  /** Where it logs in. */
  public Endpoint endpoint() {
    Endpoint root = server.endpoint();
    return new Endpoint(root.host(), root.port(), name, Map.of());
  }

  /** As it stands in SQL. */
  public String sql() {
    return "'" + name + "'@'%'";
  }

  /** What a command line calls its server and itself. */
  public String url() {
    Endpoint root = server.endpoint();
    return "mysql://" + name + '@' + root.host() + ':' + root.port();
  }

  public Secret password() {
    return Secret.of(password);
  }

  @Override
  public void close() {
    server.execute("DROP USER '" + name + "'@'%'");
  }
}
