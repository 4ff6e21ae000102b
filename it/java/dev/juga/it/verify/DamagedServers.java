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
import dev.juga.verdict.DefinitionDifference;
import dev.juga.verdict.TableVerdict;
import dev.juga.verdict.Verdict;
import dev.juga.verify.Verification;
import dev.juga.verify.VerificationResult;
import dev.juga.verify.VerifyOptions;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/**
 * A source of one build and MySQL 8.0.31 as its target, with the cases of that build set up on
 * both. One run looks at all of them before any damage and another one behind it, since a run of
 * its own for each would take minutes; a case whose session settings or verdict are its own has
 * runs of its own.
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
  private final VerificationResult clean;
  private final VerificationResult damaged;

  DamagedServers(ServerBuild build, List<CorruptionCase> cases) {
    this.cases = cases;
    this.sourceServer = TestServers.source(build);
    this.source = sourceServer.connect();
    CompletableFuture<Void> onSource =
        Background.run(() -> onEach(source, (one, session) -> one.setUp(session, "source.sql")));
    onEach(target, (one, session) -> one.setUp(session, "target.sql"));
    onSource.join();
    this.clean = verifyAll();
    onEach(
        target,
        (one, session) -> {
          if (isTogether(one)) {
            one.inject(session);
          }
        });
    this.damaged = verifyAll();
  }

  /** A case that fails does not keep the others from being run. */
  private void onEach(Server server, BiConsumer<CorruptionCase, Session> work) {
    for (CorruptionCase one : cases) {
      try (Session session = server.open(Purpose.DEFINE)) {
        work.accept(one, session);
      } catch (RuntimeException e) {
        broken.putIfAbsent(one, e);
      }
    }
  }

  /** Whether a case is looked at together with others. */
  private static boolean isTogether(CorruptionCase one) {
    return one.expectation().packet() == 0 && one.expectation().verdict() != Verdict.INCONCLUSIVE;
  }

  private VerificationResult verifyAll() {
    List<String> schemas =
        cases.stream()
            .filter(DamagedServers::isTogether)
            .flatMap(one -> one.schemas().stream())
            .toList();
    return schemas.isEmpty() ? null : verify(source, target, schemas);
  }

  /** What is said of a case before its damage: one that is not clean proves nothing. */
  VerificationResult before(CorruptionCase one) {
    if (broken.containsKey(one)) {
      throw new IllegalStateException(one + " cannot be run", broken.get(one));
    }
    return isTogether(one) ? share(clean, one) : verifyAlone(one);
  }

  /** What is said of a case behind its damage. */
  VerificationResult after(CorruptionCase one) {
    if (isTogether(one)) {
      return share(damaged, one);
    }
    try (Session session = target.open(Purpose.DEFINE)) {
      one.inject(session);
    }
    return verifyAlone(one);
  }

  /** The part of a result that is about one case, with the verdict that this part alone gives. */
  private static VerificationResult share(VerificationResult all, CorruptionCase of) {
    List<TableVerdict> tables =
        all.tables().stream().filter(said -> of.schemas().contains(said.table().schema())).toList();
    List<DefinitionDifference> definitions =
        all.definitions().stream().filter(said -> of.isAbout(said.object())).toList();
    Stream<Verdict> verdicts = tables.stream().map(TableVerdict::verdict);
    return new VerificationResult(
        all.source(),
        all.target(),
        all.sourceAt(),
        all.targetAt(),
        all.scope(),
        tables,
        all.comparedDefinitions(),
        definitions,
        all.rewrites().stream().filter(of::isAbout).toList(),
        all.remarks(),
        Verdict.of(
            Stream.concat(verdicts, definitions.stream().map(said -> Verdict.MISMATCH)).toList()),
        all.took(),
        all.cutover());
  }

  private VerificationResult verifyAlone(CorruptionCase one) {
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
