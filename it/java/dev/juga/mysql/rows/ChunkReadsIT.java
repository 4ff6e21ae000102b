package dev.juga.mysql.rows;

import static org.assertj.core.api.Assertions.assertThat;

import dev.juga.chunk.Bound;
import dev.juga.chunk.ChunkKey;
import dev.juga.chunk.KeyRange;
import dev.juga.embedded.ServerBuild;
import dev.juga.failure.Failure;
import dev.juga.it.servers.TestServers;
import dev.juga.mysql.Purpose;
import dev.juga.mysql.Server;
import dev.juga.mysql.Session;
import dev.juga.schema.Column;
import dev.juga.schema.Table;
import dev.juga.schema.TableName;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * For every kind of key on every server: each row is in exactly one chunk, and neither the walk nor
 * a chunk reads more of the index than its own rows. Chunk sizes are random.
 */
class ChunkReadsIT {
  /** Some servers say so of old character sets, such as dec8. */
  private static final Set<String> DEPRECATED = Set.of("1287", "3719", "3778");

  private static final TableName TABLE = new TableName("chunk_reads", "t");
  private static final int MOST_ROWS = 20_000;
  private static final int SMALL_CHANGE = 10;
  private static final String DIGITS =
      "(SELECT 0 d UNION ALL SELECT 1 UNION ALL SELECT 2 UNION ALL SELECT 3 UNION ALL SELECT 4"
          + " UNION ALL SELECT 5 UNION ALL SELECT 6 UNION ALL SELECT 7 UNION ALL SELECT 8"
          + " UNION ALL SELECT 9) ";

  private final long seed = new Random().nextLong();
  private final Random random = new Random(seed);

  @ParameterizedTest
  @EnumSource
  void everyRowIsInOneChunkThatReadsItsOwnRowsAlone(ServerBuild build) {
    try (Server server = TestServers.source(build).connect();
        Session define = server.open(Purpose.DEFINE);
        Session lane = server.open(Purpose.READ)) {
      fill(define);
      walk(KeyKind.all().filter(kind -> kind.isKnownTo(build)).toList(), define, lane);
      define.execute("DROP SCHEMA chunk_reads");
    }
  }

  @ParameterizedTest
  @EnumSource
  void everyCharacterSetCanBeWalkedWithoutAWarning(ServerBuild build) {
    try (Server server = TestServers.source(build).connect();
        Session define = server.open(Purpose.DEFINE);
        Session lane = server.open(Purpose.READ)) {
      fill(define);
      List<KeyKind> kinds =
          define.list(
              "SELECT CHARACTER_SET_NAME, COLLATION_NAME FROM information_schema.COLLATIONS"
                  + " WHERE CHARACTER_SET_NAME<>'binary' AND (IS_DEFAULT='Yes'"
                  + " OR COLLATION_NAME LIKE '%\\_bin')",
              row -> KeyKind.of(row.getString(1), row.getString(2)));
      assertThat(kinds).hasSizeGreaterThan(70);
      walk(kinds, define, lane);
      define.execute("DROP SCHEMA chunk_reads");
    }
  }

  /** Walks them all, whichever fail, so that one run shows what a server does differently. */
  private void walk(List<KeyKind> kinds, Session define, Session lane) {
    List<String> failures = new ArrayList<>();
    for (KeyKind kind : kinds) {
      try {
        new Walk(kind, define, lane).go();
      } catch (AssertionError | Failure e) {
        failures.add(kind + ": " + e.getMessage());
        lane.rollback();
      }
    }
    assertThat(failures).isEmpty();
  }

  private static void fill(Session session) {
    session.execute(
        "DROP SCHEMA IF EXISTS chunk_reads",
        "CREATE SCHEMA chunk_reads",
        "USE chunk_reads",
        "CREATE TABLE n (i INT PRIMARY KEY)",
        "INSERT INTO n SELECT a.d + 10*b.d + 100*c.d + 1000*e.d + 10000*f.d AS i FROM "
            + List.of("a", "b", "c", "e", "f").stream()
                .map(alias -> DIGITS + alias)
                .collect(Collectors.joining(","))
            + " HAVING i < "
            + MOST_ROWS);
  }

  /** One table, cut from its first row to its last. */
  private final class Walk {
    private final KeyKind kind;
    private final Session lane;
    private final Table table;
    private final TableTransfer transfer;
    private final long total;
    private final long nulls;
    private final BitSet seen = new BitSet();

    Walk(KeyKind kind, Session define, Session lane) {
      this.kind = kind;
      this.lane = lane;
      define.execute(
          "DROP TABLE IF EXISTS " + TABLE.quoted(),
          "CREATE TABLE "
              + TABLE.quoted()
              + " ("
              + kind.definition()
              + ", id INT NOT NULL, pad CHAR(50) NOT NULL DEFAULT 'x', KEY (pad))");
      this.table = TableOnServer.describe(define, TABLE);
      this.transfer = new TableTransfer(table);
      String columns =
          table.storedColumns().stream()
              .filter(column -> !column.name().equals("pad"))
              .map(Column::quotedName)
              .collect(Collectors.joining(","));
      define.execute(
          "INSERT IGNORE INTO "
              + TABLE.quoted()
              + " ("
              + columns
              + ") SELECT "
              + kind.values()
              + ", i FROM n WHERE i < "
              + kind.rows());
      this.total = define.number(transfer.count());
      String hasNull = transfer.key().map(KeyRange.NULLS::condition).orElse("");
      this.nulls = hasNull.isEmpty() ? 0 : define.number(transfer.count() + " WHERE " + hasNull);
    }

    void go() {
      assertThat(total).as(about("rows")).isPositive();
      assertThat(transfer.key().isPresent())
          .as(about("has a key"))
          .isEqualTo(kind.shape() != KeyKind.Shape.WHOLE);
      int chunks = 0;
      KeyRange rest = KeyRange.ALL;
      boolean more = transfer.key().isPresent();
      while (more) {
        int size = 1 + random.nextInt(1 + (int) total / 3);
        Optional<Bound> cut = cut(rest, size);
        KeyRange range = new KeyRange(rest.lower(), cut.orElse(null));
        long rows = read(range, entriesPassedOver());
        if (cut.isPresent() && kind.shape() == KeyKind.Shape.EXACT) {
          assertThat(rows).as(about(range)).isEqualTo(size);
        } else if (cut.isPresent()) {
          assertThat(rows).as(about(range)).isPositive();
        }
        chunks++;
        rest = new KeyRange(cut.orElse(null), null);
        more = cut.isPresent();
      }
      if (transfer.key().isEmpty()) {
        read(KeyRange.ALL, total);
      } else {
        assertThat(chunks).as(about("chunks")).isGreaterThan(total - nulls > 1 ? 1 : 0);
      }
      if (transfer.key().filter(ChunkKey::nullable).isPresent()) {
        boolean together = transfer.key().orElseThrow().nullsAreOneRange();
        assertThat(cut(KeyRange.NULLS, 1)).isEmpty();
        assertThat(read(KeyRange.NULLS, together ? nulls : total)).isEqualTo(nulls);
      }
      assertThat((long) seen.cardinality()).as(about("rows in chunks")).isEqualTo(total);
      lane.commit();
    }

    /** A range of a key of several nullable columns passes over those rows of {@code NULLS}. */
    private long entriesPassedOver() {
      boolean together = transfer.key().map(ChunkKey::nullsAreOneRange).orElse(true);
      return together ? 0 : nulls;
    }

    private Optional<Bound> cut(KeyRange rest, int size) {
      Cost cost = new Cost(lane);
      Optional<Bound> cut = KeyWalk.cut(lane, transfer, rest, size);
      assertThat(cost.entries())
          .as(about("entries walked for " + size + " rows behind " + rest.lower()))
          .isLessThanOrEqualTo(2 * (size + entriesPassedOver()) + SMALL_CHANGE);
      cut.ifPresent(
          bound -> assertThat(Bound.decoded(bound.encoded())).as(about("bound")).isEqualTo(bound));
      return cut;
    }

    private long read(KeyRange range, long allowed) {
      int id = table.storedColumns().indexOf(table.column("id").orElseThrow());
      long rows = 0;
      Cost cost = new Cost(lane);
      String sql = transfer.select(range);
      try (ResultRows result = new ResultRows(lane, sql)) {
        while (result.next()) {
          int number = Integer.parseInt(new String(result.value(id), StandardCharsets.US_ASCII));
          assertThat(seen.get(number)).as(about("row " + number + " once")).isFalse();
          seen.set(number);
          rows++;
        }
      }
      assertThat(lane.list("SHOW WARNINGS", row -> row.getInt("Code") + " " + row.getString(3)))
          .as(about(sql))
          .allMatch(warning -> DEPRECATED.contains(warning.substring(0, 4)));
      assertThat(cost.entries())
          .as(about("entries read for " + rows + " rows by " + sql))
          .isLessThanOrEqualTo(rows + allowed + SMALL_CHANGE);
      return rows;
    }

    private String about(Object what) {
      return kind + " on " + lane.version() + ", seed " + seed + ": " + what;
    }
  }

  /** Index entries and rows that the server steps over from now on. */
  private static final class Cost {
    private static final List<String> STEPS =
        List.of(
            "Handler_read_next", "Handler_read_prev", "Handler_read_rnd", "Handler_read_rnd_next");

    private final Session lane;
    private final long before;
    private final long ofAsking;

    Cost(Session lane) {
      this.lane = lane;
      long first = steps(lane);
      this.before = steps(lane);
      this.ofAsking = before - first;
    }

    long entries() {
      return steps(lane) - before - ofAsking;
    }

    private static long steps(Session lane) {
      return lane
          .list(
              "SHOW SESSION STATUS LIKE 'Handler\\_read\\_%'",
              row -> STEPS.contains(row.getString(1)) ? row.getLong(2) : 0L)
          .stream()
          .mapToLong(Long::longValue)
          .sum();
    }
  }
}
