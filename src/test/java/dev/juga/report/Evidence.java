package dev.juga.report;

import dev.juga.event.Notice;
import dev.juga.mysql.ServerRecord;
import dev.juga.mysql.ServerVersion;
import dev.juga.mysql.snapshot.SnapshotPosition;
import dev.juga.report.Manifest.Proof;
import dev.juga.report.Manifest.Run;
import dev.juga.report.Manifest.Tool;
import dev.juga.report.Manifest.Verb;
import dev.juga.schema.TableName;
import dev.juga.verdict.ColumnDifference;
import dev.juga.verdict.DefinitionDifference;
import dev.juga.verdict.DifferenceKind;
import dev.juga.verdict.RowDifference;
import dev.juga.verdict.TableDigest;
import dev.juga.verdict.TableVerdict;
import dev.juga.verdict.Value;
import dev.juga.verdict.Verdict;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Runs that never were, as they would be told. */
final class Evidence {
  static final Instant STARTED = Instant.parse("2026-11-23T03:00:12Z");
  static final String HOSTILE = "<script>alert(1)</script>";
  static final String TURNED = "abc\u202Etxt.exe\u2028\"'&</script><!--";

  private static final List<String> SCHEMAS =
      List.of(
          "shop",
          "shop_analytics",
          "blog",
          "crm",
          "crm_mail",
          "booking",
          "warehouse",
          "support",
          "members",
          "members_sessions");
  private static final List<String> NAMES =
      List.of(
          "orders",
          "order_lines",
          "users",
          "invoices",
          "payments",
          "products",
          "audit_log",
          "migrations",
          "attachments",
          "settings",
          "在庫_履歴",
          "tags");

  private Evidence() {}

  /** A clock that is moved by hand. */
  static final class HandClock extends Clock {
    private Instant now = STARTED;

    void forward(Duration time) {
      now = now.plus(time);
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Instant instant() {
      return now;
    }
  }

  static ManifestBuilder builder(Verb verb, Proof proof, Duration took) {
    Map<String, String> session = new LinkedHashMap<>();
    session.put("sql_mode", "NO_AUTO_VALUE_ON_ZERO,ALLOW_INVALID_DATES");
    session.put("time_zone", "+00:00");
    session.put("character_set_results", null);
    return new ManifestBuilder(
            new Tool("0.1.0", "d1"),
            new Run(verb, "20261123-030012-9c24", STARTED, STARTED.plus(took), proof, null))
        .source(
            new ServerRecord("juga@10.0.1.5:3306", ServerVersion.parse("8.0.31"), session),
            new SnapshotPosition(
                "3e11fa47-71ca-11e1-9e33-c80aa9429562:1-48213377",
                "binlog.000482",
                73_218_944,
                Duration.ofMillis(31)))
        .target(
            new ServerRecord(
                "admin@shop.abc123.ap-northeast-1.rds.amazonaws.com:3306",
                ServerVersion.parse("8.0.42"),
                session),
            null);
  }

  static TableVerdict match(TableName name, long rows, long bytes, Duration took) {
    TableDigest digest = new TableDigest(rows, Long.toHexString(name.hashCode() * 7919L + rows));
    return verdict(name, Verdict.MATCH, null, digest, digest, bytes, took, Map.of(), List.of());
  }

  static TableVerdict verdict(
      TableName name,
      Verdict verdict,
      String reason,
      TableDigest source,
      TableDigest target,
      long bytes,
      Duration took,
      Map<DifferenceKind, Long> counts,
      List<RowDifference> samples) {
    return new TableVerdict(
        name,
        verdict,
        reason,
        source,
        target,
        List.of(new Value("id", "`id`"), new Value("price", "`price`")),
        (int) (bytes >> 24) + 1,
        bytes,
        took,
        counts,
        samples);
  }

  /** Everything is as it should be, in ten schemas. */
  static Manifest clean() {
    HandClock clock = new HandClock();
    Timeline timeline = new Timeline(clock);
    List<TableVerdict> tables = new ArrayList<>();
    Random random = new Random(7);
    step(timeline, clock, "Checking source and target", 900);
    step(timeline, clock, "Reading definitions", 2_400);
    step(timeline, clock, "Taking the snapshot", 700);
    step(timeline, clock, "Creating schemas and tables", 3_100);
    timeline.stepStarted("Copying rows");
    for (String schema : SCHEMAS) {
      for (String table : NAMES) {
        TableName name = new TableName(schema, table);
        long rows = (long) Math.pow(10, 1 + random.nextDouble() * 5.4);
        long bytes = rows * (60 + random.nextLong(400));
        Duration took = Duration.ofMillis(20 + bytes / 60_000);
        carry(timeline, clock, name, rows, bytes, took);
        tables.add(match(name, rows, bytes, took));
      }
    }
    step(timeline, clock, "Adding foreign keys", 8_000);
    step(timeline, clock, "Creating views, routines, triggers and events", 1_500);
    timeline.notice(Notice.note("Statistics of 61 tables were refreshed."));
    timeline.notice(Notice.warning("The source's time_zone is SYSTEM (JST)."));
    Duration took = Duration.between(STARTED, clock.instant());
    return builder(Verb.MIGRATE, Proof.INLINE, took)
        .tables(tables)
        .definitions(1_204, List.of())
        .rewrites(
            List.of(
                "Table shop.sessions: engine MyISAM became InnoDB, as --convert-engines asks.",
                "Event shop.nightly is created disabled, until the cutover.",
                "View crm.open_tickets: definer root@localhost became app@%."))
        .exclusion("*.cache", "volatile: the application fills it again")
        .exclusion("members_sessions.sessions", "excluded by --exclude '*.sessions'")
        .limit(LimitKind.ACCOUNTS, null)
        .forecast(Nights.forecast())
        .outcome(Nights.outcome())
        .timeline(timeline)
        .build();
  }

  private static void step(Timeline timeline, HandClock clock, String name, long millis) {
    timeline.stepStarted(name);
    clock.forward(Duration.ofMillis(millis));
  }

  private static void carry(
      Timeline timeline, HandClock clock, TableName name, long rows, long bytes, Duration took) {
    long chunks = bytes / (16 << 20) + 1;
    timeline.tableStarted(name, rows, bytes);
    for (int i = 0; i < chunks; i++) {
      clock.forward(Duration.ofMillis(took.toMillis() / chunks));
      timeline.chunkCommitted(name, rows / chunks, bytes / chunks);
    }
    timeline.tableFinished(name, rows, bytes, took);
  }

  /** A target in use, a day later, in which nothing but one old row is damaged. */
  static Manifest watched(boolean damaged) {
    TableName orders = new TableName("shop", "orders");
    List<TableVerdict> tables = new ArrayList<>();
    tables.add(match(new TableName("shop", "items"), 40_000, 9_000_000, Duration.ofSeconds(1)));
    tables.add(later(new TableName("shop", "visits"), 120_000, 1_204));
    if (damaged) {
      tables.add(
          verdict(
              orders,
              Verdict.MISMATCH,
              null,
              new TableDigest(1_000, "7f3a90c41be2d5f8a6"),
              new TableDigest(1_040, "7f3a90c41be2d4c07d"),
              214_000,
              Duration.ofMillis(90),
              Map.of(DifferenceKind.CHANGED, 1L, DifferenceKind.LATER, 52L),
              List.of(changed("417", "total", "417.00", "418.00"))));
    } else {
      tables.add(later(orders, 1_000, 52));
    }
    tables.add(
        verdict(
            new TableName("shop", "sessions"),
            Verdict.EXCLUDED,
            "Volatile: the application rewrites it all the time.",
            null,
            null,
            0,
            Duration.ZERO,
            Map.of(),
            List.of()));
    return builder(Verb.VERIFY, Proof.WATCH, Duration.ofSeconds(24))
        .tables(tables)
        .definitions(31, List.of())
        .cutover(
            new Manifest.Cutover(
                Instant.parse("2026-11-22T18:00:00Z"),
                "Asia/Tokyo",
                List.of("*:updated_at", "*:created_at", "*:deleted_at"),
                List.of("cache", "cache_locks", "sessions", "telescope_*")))
        .build();
  }

  private static TableVerdict later(TableName name, long rows, long changed) {
    return verdict(
        name,
        Verdict.MATCH,
        "Rows that the application marks as changed since the cutover are counted apart.",
        new TableDigest(rows, "7f3a90c41be2d5f8a6"),
        new TableDigest(rows + changed / 2, "7f3a90c41be2d4c07d"),
        rows * 200,
        Duration.ofMillis(400),
        Map.of(DifferenceKind.LATER, changed),
        List.of());
  }

  /** Differences of every kind, with names and values that a page must not swallow. */
  static Manifest damaged() {
    TableName orders = new TableName("shop", "orders");
    TableName odd = new TableName("sh\u202Eop", HOSTILE);
    List<RowDifference> changed =
        List.of(
            changed("41", "price", "19.90", "19.99"),
            changed("42", "note", "café", "cafe\u0301"),
            changed("43", "note", "ends here", "ends here "),
            changed(
                "44",
                "memo",
                "a".repeat(300) + "ü" + "b".repeat(300),
                "a".repeat(300) + "?" + "b".repeat(300)),
            changed("45", "hash", "0x00FF10A3B7C4", "0x00FF10A2B7C4"),
            changed("46", "deleted_at", null, ""),
            changed("47", "label", null, "NULL"),
            changed("48", "備考", "お届け先変更あり", "お届け先変更なし"),
            new RowDifference(
                DifferenceKind.MISSING, List.of(new Value("id", "1000001")), List.of(), 1),
            new RowDifference(DifferenceKind.EXTRA, List.of(new Value("id", "-7")), List.of(), 1));
    RowDifference hostile =
        new RowDifference(
            DifferenceKind.CHANGED,
            List.of(new Value("k\"'><b>", TURNED), new Value("part", "2 ")),
            List.of(new ColumnDifference(HOSTILE, HOSTILE, TURNED)),
            3);
    return builder(Verb.VERIFY, Proof.FULL, Duration.ofSeconds(724))
        .tables(
            List.of(
                verdict(
                    orders,
                    Verdict.MISMATCH,
                    null,
                    new TableDigest(1_000_001, "7f3a90c41be2d5f8a6"),
                    new TableDigest(1_000_000, "7f3a90c41be2d4c07d"),
                    214_000_000,
                    Duration.ofSeconds(9),
                    Map.of(
                        DifferenceKind.CHANGED, 8_213L,
                        DifferenceKind.MISSING, 2L,
                        DifferenceKind.EXTRA, 1L),
                    changed),
                verdict(
                    odd,
                    Verdict.MISMATCH,
                    null,
                    new TableDigest(3, "1a"),
                    new TableDigest(3, "1b"),
                    200,
                    Duration.ofMillis(12),
                    Map.of(DifferenceKind.CHANGED, 3L),
                    List.of(hostile)),
                verdict(
                    new TableName("crm", "carts"),
                    Verdict.CHANGING,
                    "12 rows were still being written while they were read.",
                    new TableDigest(500, "aa"),
                    new TableDigest(512, "ab"),
                    90_000,
                    Duration.ofMillis(300),
                    Map.of(),
                    List.of()),
                verdict(
                    new TableName("crm", "mails"),
                    Verdict.INCONCLUSIVE,
                    "A row of 1.2 GB is larger than the target's max_allowed_packet.",
                    null,
                    null,
                    0,
                    Duration.ZERO,
                    Map.of(),
                    List.of()),
                verdict(
                    new TableName("shop", "cache"),
                    Verdict.EXCLUDED,
                    "volatile: the application fills it again",
                    null,
                    null,
                    0,
                    Duration.ZERO,
                    Map.of(),
                    List.of()),
                match(new TableName("shop", "users"), 88_210, 14_000_000, Duration.ofMillis(410))))
        .definitions(
            312,
            List.of(
                new DefinitionDifference(
                    DifferenceKind.SCHEMA,
                    "column price of table shop.orders",
                    "default",
                    "0.00",
                    null),
                new DefinitionDifference(
                    DifferenceKind.SCHEMA,
                    "index orders_number_unique of table shop.orders",
                    "existence",
                    "UNIQUE (number)",
                    null),
                new DefinitionDifference(
                    DifferenceKind.OBJECT,
                    "view shop." + HOSTILE,
                    "body",
                    "select 1 as `a`",
                    "select 2 as `a`")))
        .rewrites(List.of("Table " + HOSTILE + " became InnoDB."))
        .exclusion(HOSTILE, TURNED)
        .findings(List.of(Notice.warning(HOSTILE + TURNED)))
        .limit(LimitKind.OTHER, HOSTILE)
        .build();
  }

  private static RowDifference changed(String id, String column, String source, String target) {
    return new RowDifference(
        DifferenceKind.CHANGED,
        List.of(new Value("id", id)),
        List.of(new ColumnDifference(column, source, target)),
        1);
  }

  /** As many tables as asked, on two lanes' worth of one thread, all equal. */
  static Manifest many(int count) {
    HandClock clock = new HandClock();
    Timeline timeline = new Timeline(clock);
    timeline.stepStarted("Comparing rows");
    List<TableVerdict> tables = new ArrayList<>();
    Random random = new Random(11);
    for (int i = 0; i < count; i++) {
      TableName name = new TableName("tenant_" + i % 40, "table_of_records_" + i);
      long rows = 20 + random.nextLong(2_000);
      carry(timeline, clock, name, rows, rows * 80, Duration.ofMillis(5 + rows / 50));
      tables.add(match(name, rows, rows * 80, Duration.ofMillis(5 + rows / 50)));
    }
    return builder(Verb.VERIFY, Proof.FULL, Duration.between(STARTED, clock.instant()))
        .tables(tables)
        .timeline(timeline)
        .build();
  }

  static byte[] page(Manifest manifest, Language language) {
    return HtmlReport.html(new ManifestFile.Sealed(manifest, "00".repeat(32)), language);
  }
}
