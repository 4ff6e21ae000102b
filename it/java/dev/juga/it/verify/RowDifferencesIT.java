package dev.juga.it.verify;

import static dev.juga.verdict.DifferenceKind.CHANGED;
import static dev.juga.verdict.DifferenceKind.EXTRA;
import static dev.juga.verdict.DifferenceKind.JSON_TEXT;
import static dev.juga.verdict.DifferenceKind.MISSING;
import static dev.juga.verdict.DifferenceKind.SCHEMA;
import static dev.juga.verdict.DifferenceKind.SIGNED_ZERO;
import static org.assertj.core.api.Assertions.assertThat;

import dev.juga.embedded.ServerBuild;
import dev.juga.failure.ExitCode;
import dev.juga.verdict.ColumnDifference;
import dev.juga.verdict.RowDifference;
import dev.juga.verdict.TableVerdict;
import dev.juga.verdict.Value;
import dev.juga.verdict.Verdict;
import dev.juga.verify.Scope;
import dev.juga.verify.VerificationResult;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Damage to rows is found, located and counted; what is none is not called one. */
class RowDifferencesIT {
  /** About twenty chunks of 64 KB. */
  private static final String[] ORDERS = {
    "CREATE TABLE orders (id INT PRIMARY KEY, name VARCHAR(200) NOT NULL, price DECIMAL(10,2))",
    "INSERT INTO orders WITH RECURSIVE n AS (SELECT 1 i UNION ALL SELECT i+1 FROM n WHERE i < 900)"
        + " SELECT 10*i, REPEAT(CHAR(97 + i % 26), 100), i FROM n",
    "INSERT INTO orders SELECT id+10000, name, price FROM orders",
    "INSERT INTO orders SELECT id+20000, name, price FROM orders",
    "ANALYZE TABLE orders"
  };

  private ComparedServers servers;

  @BeforeEach
  void begin() {
    servers = new ComparedServers("it_verify_rows");
  }

  @AfterEach
  void end() {
    servers.close();
  }

  private TableVerdict orders() {
    return servers.table(servers.verify(), "orders");
  }

  @Test
  void equalRowsMatch() {
    servers.onBoth(ORDERS);

    VerificationResult result = servers.verify();

    assertThat(result.verdict()).isEqualTo(Verdict.MATCH);
    assertThat(result.exitCode()).isEqualTo(ExitCode.DONE);
    TableVerdict orders = servers.table(result, "orders");
    assertThat(orders.source()).isEqualTo(orders.target());
    assertThat(orders.source().rows()).isEqualTo(3600);
    assertThat(orders.source().digest()).matches("[0-9a-f]{10,}");
    assertThat(orders.chunks()).isGreaterThan(3);
    assertThat(orders.counts()).isEmpty();
    assertThat(orders.reason()).isNull();
  }

  @Test
  void aTableInOnePieceIsCutOnlyIfItDiffers() {
    servers.onBoth(ORDERS);
    for (String other : List.of("orders_a", "orders_b")) {
      servers.onBoth(
          "CREATE TABLE " + other + " LIKE orders",
          "INSERT INTO " + other + " SELECT * FROM orders",
          "ANALYZE TABLE " + other);
    }
    servers.onTarget(
        "UPDATE orders SET price = 7 WHERE id = 15000", "DELETE FROM orders WHERE id = 29000");

    VerificationResult result = servers.verify(options -> options.withLanes(1));

    TableVerdict orders = servers.table(result, "orders");
    assertThat(orders.counts()).isEqualTo(Map.of(CHANGED, 1L, MISSING, 1L));
    assertThat(orders.source().rows()).isEqualTo(3600);
    assertThat(orders.target().rows()).isEqualTo(3599);
    assertThat(orders.chunks()).isGreaterThan(3);
    assertThat(servers.table(result, "orders_a").chunks()).isEqualTo(1);
    assertThat(servers.table(result, "orders_b").verdict()).isEqualTo(Verdict.MATCH);
  }

  @Test
  void valuesSwappedBetweenTwoRowsAreBothLocated() {
    servers
        .onBoth(ORDERS)
        .onTarget("UPDATE orders SET price = IF(id=30, 4, 3) WHERE id IN (30,40)");

    TableVerdict orders = orders();

    assertThat(orders.verdict()).isEqualTo(Verdict.MISMATCH);
    assertThat(orders.counts()).isEqualTo(Map.of(CHANGED, 2L));
    assertThat(orders.samples())
        .containsExactlyInAnyOrder(
            changed("30", "price", "3.00", "4.00"), changed("40", "price", "4.00", "3.00"));
  }

  private static RowDifference changed(String id, String column, String source, String target) {
    return new RowDifference(
        CHANGED,
        List.of(new Value("id", id)),
        List.of(new ColumnDifference(column, source, target)),
        1);
  }

  @Test
  void theSameEditOnAnEvenNumberOfRowsIsSeen() {
    servers.onBoth(ORDERS).onTarget("UPDATE orders SET price = price + 1 WHERE id <= 40");

    assertThat(orders().counts()).isEqualTo(Map.of(CHANGED, 4L));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "id = (SELECT MIN(id) FROM (SELECT id FROM orders) o)",
        "id = (SELECT MAX(id) FROM (SELECT id FROM orders) o)",
        "id BETWEEN 5000 AND 25000",
        "TRUE"
      })
  void lostRowsAreCountedWhereverTheyStood(String where) {
    servers.onBoth(ORDERS).onTarget("DELETE FROM orders WHERE " + where);
    long left = servers.target().brief(s -> s.number("SELECT COUNT(*) FROM it_verify_rows.orders"));

    TableVerdict orders = orders();

    assertThat(orders.counts()).isEqualTo(Map.of(MISSING, 3600 - left));
    assertThat(orders.verdict()).isEqualTo(Verdict.MISMATCH);
    assertThat(orders.samples()).allMatch(row -> row.kind() == MISSING && row.key().size() == 1);
  }

  @Test
  void rowsBeyondEitherEndAndInGapsAreExtra() {
    servers
        .onBoth(ORDERS)
        .onTarget("INSERT INTO orders VALUES (-7,'',0),(15,'',0),(2000000000,'',NULL)");

    TableVerdict orders = orders();

    assertThat(orders.counts()).isEqualTo(Map.of(EXTRA, 3L));
    assertThat(orders.samples())
        .extracting(row -> row.key().get(0).text())
        .containsExactlyInAnyOrder("-7", "15", "2000000000");
  }

  @Test
  void rowsInATableThatIsEmptyOnTheSourceAreExtra() {
    servers
        .onBoth("CREATE TABLE orders (id INT PRIMARY KEY)")
        .onTarget("INSERT INTO orders VALUES (1),(2)");

    assertThat(orders().counts()).isEqualTo(Map.of(EXTRA, 2L));
  }

  @Test
  void aTableThatOnlyOneSideHasIsAMismatch() {
    servers
        .onSource("CREATE TABLE lost (id INT PRIMARY KEY)")
        .onTarget("CREATE TABLE added (id INT PRIMARY KEY)");

    VerificationResult result = servers.verify();

    assertThat(result.exitCode()).isEqualTo(ExitCode.MISMATCH);
    for (String name : List.of("lost", "added")) {
      assertThat(servers.table(result, name).verdict()).isEqualTo(Verdict.MISMATCH);
      assertThat(servers.table(result, name).counts()).isEqualTo(Map.of(SCHEMA, 1L));
    }
  }

  @Test
  void aLostColumnIsAMismatchAndTheOthersAreCompared() {
    servers
        .onBoth(ORDERS)
        .onTarget("ALTER TABLE orders DROP price", "UPDATE orders SET name='' WHERE id=10");

    TableVerdict orders = orders();

    assertThat(orders.counts()).isEqualTo(Map.of(SCHEMA, 1L, CHANGED, 1L));
    assertThat(orders.reason()).contains("price");
    assertThat(orders.columns()).extracting(Value::column).containsExactly("id", "name");
  }

  @Test
  void aLostPrimaryKeyDoesNotHideARowThatIsThereTwice() {
    servers
        .onBoth(ORDERS)
        .onTarget("ALTER TABLE orders DROP PRIMARY KEY", "INSERT INTO orders VALUES (10,'b',1)");

    assertThat(orders().counts()).isEqualTo(Map.of(EXTRA, 1L));
  }

  @Test
  void duplicatesOfAKeylessTableAreCounted() {
    servers
        .onBoth(
            "CREATE TABLE orders (a INT, b VARCHAR(9))",
            "INSERT INTO orders VALUES (1,'x'),(1,'x'),(1,'x'),(2,'y'),(2,'y'),(NULL,NULL)")
        .onTarget(
            "DELETE FROM orders WHERE a=1 LIMIT 2", "INSERT INTO orders VALUES (2,'y'),(3,'')");

    TableVerdict orders = orders();

    assertThat(orders.counts()).isEqualTo(Map.of(MISSING, 2L, EXTRA, 2L));
    assertThat(orders.samples())
        .containsExactlyInAnyOrder(
            new RowDifference(
                MISSING, List.of(new Value("a", "1"), new Value("b", "'x'")), List.of(), 2),
            new RowDifference(
                EXTRA, List.of(new Value("a", "2"), new Value("b", "'y'")), List.of(), 1),
            new RowDifference(
                EXTRA, List.of(new Value("a", "3"), new Value("b", "''")), List.of(), 1));
  }

  @Test
  void rowsWithNullInANullableKeyAreCompared() {
    servers
        .onBoth(
            "CREATE TABLE orders (a INT, b INT, UNIQUE KEY k (a))",
            "INSERT INTO orders VALUES (1,1),(2,2),(NULL,3),(NULL,4),(NULL,4)")
        .onTarget("UPDATE orders SET b=5 WHERE b=4 LIMIT 1", "UPDATE orders SET b=6 WHERE a=2");

    assertThat(orders().counts()).isEqualTo(Map.of(MISSING, 1L, EXTRA, 1L, CHANGED, 1L));
  }

  @Test
  void keysAreMatchedByBytesWhateverTheCollationSays() {
    servers
        .onBoth(
            "CREATE TABLE orders (k VARCHAR(20) COLLATE utf8mb4_0900_ai_ci PRIMARY KEY, b INT)",
            "INSERT INTO orders VALUES ('cafe',1),('résumé',2),('tail',3)")
        .onTarget("UPDATE orders SET k='Cafe' WHERE k='cafe'", "UPDATE orders SET b=4 WHERE b=2");

    TableVerdict orders = orders();

    assertThat(orders.counts()).isEqualTo(Map.of(MISSING, 1L, EXTRA, 1L, CHANGED, 1L));
    assertThat(orders.samples())
        .extracting(row -> row.kind() + " " + row.key().get(0).text())
        .containsExactlyInAnyOrder(
            "MISSING 'cafe'", "EXTRA 'Cafe'", "CHANGED 'résumé' 0x72c3a973756dc3a9");
  }

  @Test
  void everyRowMayDifferAndIsCounted() {
    servers
        .onBoth(ORDERS)
        .onBoth(
            "CREATE TABLE digits AS SELECT id AS d FROM orders LIMIT 60",
            "CREATE TABLE wide (id INT PRIMARY KEY AUTO_INCREMENT, v INT)",
            "INSERT INTO wide (v) SELECT id FROM orders, digits",
            "ANALYZE TABLE wide")
        .onTarget("UPDATE wide SET v=-v");

    TableVerdict wide = servers.table(servers.verify(options -> options.withSamples(3)), "wide");

    assertThat(wide.counts()).isEqualTo(Map.of(CHANGED, 216_000L));
    assertThat(wide.samples()).hasSize(3);
  }

  @Test
  void binaryValuesAreShownAsHex() {
    servers
        .onBoth(
            "CREATE TABLE orders (id INT PRIMARY KEY, b VARBINARY(20), t MEDIUMTEXT)",
            "INSERT INTO orders VALUES (1, X'00ff', REPEAT('a', 70000))")
        .onTarget("UPDATE orders SET b=X'00fe', t=CONCAT(REPEAT('a', 69999),'b')");

    TableVerdict orders = orders();

    assertThat(orders.samples()).hasSize(1);
    List<ColumnDifference> columns = orders.samples().get(0).columns();
    assertThat(columns.get(0)).isEqualTo(new ColumnDifference("b", "0x00ff", "0x00fe"));
    assertThat(columns.get(1).column()).isEqualTo("t");
    assertThat(columns.get(1).source()).contains("70000 bytes");
  }

  @Test
  void jsonNumbersRoundedByOneUnitAreAWarning() {
    servers
        .onBoth(
            "CREATE TABLE orders (id INT PRIMARY KEY, j JSON)",
            "INSERT INTO orders VALUES (1,'{\"a\": 0.1}'),(2,'[9007199254740993]'),(3,'[1.5]')")
        .onTarget("UPDATE orders SET j='{\"a\": 0.10000000000000002}' WHERE id=1");

    TableVerdict rounded = orders();
    assertThat(rounded.verdict()).isEqualTo(Verdict.MATCH);
    assertThat(rounded.counts()).isEqualTo(Map.of(JSON_TEXT, 1L));
    assertThat(rounded.reason()).contains("JSON");

    servers.onTarget("UPDATE orders SET j='[9007199254740992]' WHERE id=2");
    TableVerdict damaged = orders();
    assertThat(damaged.verdict()).isEqualTo(Verdict.MISMATCH);
    assertThat(damaged.counts()).isEqualTo(Map.of(JSON_TEXT, 1L, CHANGED, 1L));
  }

  @Test
  void aZeroWithAnotherSignIsAWarning() {
    servers
        .onBoth(
            "CREATE TABLE orders (id INT PRIMARY KEY, d DOUBLE, f FLOAT)",
            "INSERT INTO orders VALUES (1,0,0),(2,1.5,1.5)")
        .onTarget("UPDATE orders SET d=-0e0 WHERE id=1");

    assertThat(orders().counts()).isEqualTo(Map.of(SIGNED_ZERO, 1L));

    servers.onTarget("UPDATE orders SET f=1.25 WHERE id=2");
    assertThat(orders().counts()).isEqualTo(Map.of(SIGNED_ZERO, 1L, CHANGED, 1L));
  }

  @Test
  void countsAloneSeeLostRowsAndClaimNoMore() {
    servers.onBoth(ORDERS).onTarget("UPDATE orders SET price=0");
    VerificationResult equal = servers.verify(options -> options.with(Scope.COUNTS_ONLY));
    assertThat(equal.verdict()).isEqualTo(Verdict.MATCH);
    assertThat(equal.digest()).isNull();
    assertThat(servers.table(equal, "orders").reason()).contains("counts only");

    servers.onTarget("DELETE FROM orders LIMIT 2");
    VerificationResult lost = servers.verify(options -> options.with(Scope.COUNTS_ONLY));
    assertThat(lost.verdict()).isEqualTo(Verdict.MISMATCH);
    assertThat(servers.table(lost, "orders").counts()).isEqualTo(Map.of(MISSING, 2L));
  }

  @ParameterizedTest
  @EnumSource(
      value = ServerBuild.class,
      names = {"MYSQL_5_7_22", "MYSQL_8_0_15", "MARIADB_10_2_11"})
  void oneChangedValueIsLocatedFromEverySource(ServerBuild build) {
    try (ComparedServers across = new ComparedServers("it_verify_across", build)) {
      across.onBoth(
          "CREATE TABLE t (a INT NOT NULL, k VARCHAR(30) CHARSET latin1 NOT NULL, e ENUM('x','y'),"
              + " d DOUBLE, b BIT(40), m DATETIME(6), PRIMARY KEY (a, k))",
          "INSERT INTO t VALUES (1,'\u00e9t\u00e9','x',-1.2345678901234567e-10,5,'2021-02-03 04:05:06.7'),"
              + "(1,'b','y',0.1,1099511627775,NULL),(2,'c',NULL,NULL,NULL,'0000-00-00')");
      assertThat(across.table(across.verify(), "t").verdict()).isEqualTo(Verdict.MATCH);

      across.onTarget("UPDATE t SET d=-1.2345678901234566e-10 WHERE e='x'");
      TableVerdict damaged = across.table(across.verify(), "t");

      assertThat(damaged.counts()).isEqualTo(Map.of(CHANGED, 1L));
      assertThat(damaged.samples().get(0).columns())
          .singleElement()
          .satisfies(column -> assertThat(column.column()).isEqualTo("d"))
          .satisfies(column -> assertThat(column.source()).isNotEqualTo(column.target()));
    }
  }
}
