package dev.juga.it.verify;

import dev.juga.embedded.ServerBuild;
import dev.juga.event.RunListener;
import dev.juga.it.servers.TestServer;
import dev.juga.it.servers.TestServers;
import dev.juga.mysql.Purpose;
import dev.juga.mysql.Server;
import dev.juga.mysql.Session;
import dev.juga.mysql.Side;
import dev.juga.schema.Selection;
import dev.juga.schema.TableName;
import dev.juga.verdict.TableVerdict;
import dev.juga.verify.Verification;
import dev.juga.verify.VerificationResult;
import dev.juga.verify.VerifyOptions;
import java.util.List;
import java.util.function.UnaryOperator;

/** A source and a target with one schema of the same name, which is gone when the test ends. */
final class ComparedServers implements AutoCloseable {
  /** Small, so that small tables are cut too. */
  private static final long CHUNK_BYTES = 1L << 16;

  private final String schema;
  private final Server source;
  private final Server target;

  ComparedServers(String schema) {
    this(schema, ServerBuild.MYSQL_8_0_31);
  }

  /** A source of this build; the target is 8.0.31 in any case. */
  ComparedServers(String schema, ServerBuild build) {
    this.schema = schema;
    TestServer from = TestServers.source(build);
    this.source = from.connect();
    this.target = TestServers.target(ServerBuild.MYSQL_8_0_31).server(Side.TARGET);
    onBoth(
        "DROP SCHEMA IF EXISTS " + schema,
        "CREATE SCHEMA " + schema + " CHARSET utf8mb4 COLLATE utf8mb4_general_ci");
  }

  Server source() {
    return source;
  }

  Server target() {
    return target;
  }

  /** Runs statements on both, in the schema. */
  ComparedServers onBoth(String... statements) {
    onSource(statements);
    return onTarget(statements);
  }

  ComparedServers onSource(String... statements) {
    on(source, statements);
    return this;
  }

  ComparedServers onTarget(String... statements) {
    on(target, statements);
    return this;
  }

  private void on(Server server, String... statements) {
    try (Session session = server.open(Purpose.DEFINE)) {
      for (String statement : statements) {
        if (!statement.contains("SCHEMA")) {
          session.execute("USE " + schema);
        }
        session.execute(statement);
      }
    }
  }

  VerifyOptions options() {
    return VerifyOptions.of(Selection.of(List.of(schema + ".*"), List.of()))
        .withLanes(2)
        .withChunkBytes(CHUNK_BYTES);
  }

  Verification verification(UnaryOperator<VerifyOptions> change, RunListener listener) {
    return new Verification(source, target, change.apply(options()), listener);
  }

  VerificationResult verify() {
    return verify(options -> options);
  }

  VerificationResult verify(UnaryOperator<VerifyOptions> change) {
    return verification(change, RunListener.SILENT).run();
  }

  /** What is said of one table. */
  TableVerdict table(VerificationResult result, String name) {
    return result.tables().stream()
        .filter(table -> table.table().equals(new TableName(schema, name)))
        .findFirst()
        .orElseThrow();
  }

  @Override
  public void close() {
    try (source;
        target) {
      onBoth("DROP SCHEMA IF EXISTS " + schema);
    }
  }
}
