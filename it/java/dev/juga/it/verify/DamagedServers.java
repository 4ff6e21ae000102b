package dev.juga.it.verify;

import dev.juga.embedded.ServerBuild;
import dev.juga.event.RunListener;
import dev.juga.it.servers.Background;
import dev.juga.it.servers.TestServer;
import dev.juga.it.servers.TestServers;
import dev.juga.mysql.Purpose;
import dev.juga.mysql.Server;
import dev.juga.mysql.Session;
import dev.juga.schema.Selection;
import dev.juga.verify.Verification;
import dev.juga.verify.VerificationResult;
import dev.juga.verify.VerifyOptions;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A source of one build and MySQL 8.0.31 as its target, with the cases of that build set up on
 * both. Whether both sides are equal before any damage is asked once for all cases.
 */
final class DamagedServers implements AutoCloseable {
  /** How many rows are shown of a table: more than a case names, fewer than the large ones hurt. */
  static final int SAMPLES = 40;

  /** Small, so that some thousand rows have many borders. */
  private static final long CHUNK_BYTES = 1L << 18;

  private static final int LANES = 2;

  private final TestServer sourceServer;
  private final TestServer targetServer = TestServers.target(ServerBuild.MYSQL_8_0_31);
  private final Server source;
  private final Server target = targetServer.connect();
  private final List<CorruptionCase> cases;
  private final Map<CorruptionCase, RuntimeException> broken = new ConcurrentHashMap<>();
  private VerificationResult clean;

  DamagedServers(ServerBuild build, List<CorruptionCase> cases) {
    this.cases = cases;
    this.sourceServer = TestServers.source(build);
    this.source = sourceServer.connect();
    CompletableFuture<Void> onSource = Background.run(() -> setUp(source, "source.sql"));
    setUp(target, "target.sql");
    onSource.join();
  }

  private void setUp(Server server, String ownFile) {
    for (CorruptionCase one : cases) {
      try (Session session = server.open(Purpose.DEFINE)) {
        one.setUp(session, ownFile);
      } catch (RuntimeException e) {
        broken.put(one, e);
      }
    }
  }

  /** What is wrong with a case before its damage: a case that is not clean proves nothing. */
  List<String> faultsWhileClean(CorruptionCase one) {
    if (broken.containsKey(one)) {
      throw new IllegalStateException(one + " cannot be set up", broken.get(one));
    }
    if (one.expectation().packet() > 0) {
      return Judgement.faultsOfClean(one, verify(one));
    }
    if (clean == null) {
      List<String> schemas = cases.stream().flatMap(any -> any.schemas().stream()).toList();
      clean = verify(source, target, schemas);
    }
    return Judgement.faultsOfClean(one, clean);
  }

  void damage(CorruptionCase one) {
    try (Session session = target.open(Purpose.DEFINE)) {
      one.inject(session);
    }
  }

  VerificationResult verify(CorruptionCase one) {
    long packet = one.expectation().packet();
    if (packet == 0) {
      return verify(source, target, one.schemas());
    }
    long before = packet(target, packet);
    packet(source, packet);
    // New connections alone are told of it.
    try (Server from = sourceServer.connect();
        Server to = targetServer.connect()) {
      return verify(from, to, one.schemas());
    } finally {
      packet(source, before);
      packet(target, before);
    }
  }

  private static VerificationResult verify(Server from, Server to, Collection<String> schemas) {
    VerifyOptions options =
        VerifyOptions.of(Selection.of(List.copyOf(schemas), List.of()))
            .withLanes(LANES)
            .withChunkBytes(CHUNK_BYTES)
            .withSamples(SAMPLES);
    return new Verification(from, to, options, RunListener.SILENT).run();
  }

  /** Sets max_allowed_packet; what it was before. */
  private static long packet(Server server, long bytes) {
    return server.brief(
        session -> {
          long before = session.number("SELECT @@GLOBAL.max_allowed_packet");
          session.execute("SET GLOBAL max_allowed_packet = " + bytes);
          return before;
        });
  }

  @Override
  public void close() {
    try (source;
        target) {
      for (CorruptionCase one : cases) {
        one.dropFrom(source);
        one.dropFrom(target);
      }
    }
  }
}
