package dev.juga.it.verify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.juga.verdict.Verdict;
import dev.juga.verify.VerificationResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The statements of a repair make the target equal, and say what else they would do. */
class RepairIT {
  @TempDir Path folder;

  private ComparedServers servers;

  @BeforeEach
  void begin() {
    servers = new ComparedServers("it_verify_repair");
  }

  @AfterEach
  void end() {
    servers.close();
  }

  private Path script() {
    return folder.resolve("repair.sql");
  }

  /** Runs the script on the target, and compares again. */
  private VerificationResult repaired() throws IOException {
    servers.onTarget(
        Stream.of(Files.readString(script()).split(";\n"))
            .map(text -> text.replaceAll("(?m)^-- .*\n", ""))
            .filter(text -> !text.isBlank())
            .toArray(String[]::new));
    return servers.verify();
  }

  @Test
  void missingExtraAndChangedRowsBecomeEqual() throws IOException {
    servers
        .onBoth(
            "CREATE TABLE t (a INT, k VARBINARY(9), n DECIMAL(20,5), f FLOAT, d DOUBLE, s VARCHAR(30)"
                + " CHARSET latin1, x TEXT, j JSON, g GEOMETRY, b BIT(7), e ENUM('p','q'),"
                + " o SET('u','v'), m DATETIME(3), v INT AS (a+1), PRIMARY KEY (a, k))",
            "INSERT INTO t (a,k,n,f,d,s,x,j,g,b,e,o,m) VALUES"
                + " (1,X'00',1.5,1.1,-1.2345678901234567e-10,'\u00e9','x\\'\\n','{\"a\": [1.5]}',"
                + "POINT(1,2),b'101','q','u,v','2021-02-03 04:05:06.789'),"
                + " (2,X'ff',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL),"
                + " (3,'','-0.00001',16777218,0.1,'','','null',POINT(0,0),b'0',0,'','0000-00-00')")
        .onTarget(
            "DELETE FROM t WHERE a=1",
            "UPDATE t SET n=1, x='other', s='e' WHERE a=2",
            "UPDATE t SET f=16777216, k=X'01' WHERE a=3",
            "INSERT INTO t (a,k) VALUES (-9,'x')");

    assertThat(servers.verify(options -> options.withRepair(script())).verdict())
        .isEqualTo(Verdict.MISMATCH);

    assertThat(repaired().verdict()).isEqualTo(Verdict.MATCH);
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).containsExactly(script());
    }
  }

  @Test
  void aGeneratedValueIsComputedAgain() throws IOException {
    servers
        .onBoth(
            "CREATE TABLE t (id INT PRIMARY KEY, ts TIMESTAMP NULL,"
                + " day DATE AS (CAST(ts AS DATE)) STORED)",
            "INSERT INTO t (id, ts) VALUES (1, '2024-01-01 20:00:00')")
        .onTarget(
            "DELETE FROM t",
            "SET time_zone = '+09:00'",
            "INSERT INTO t (id, ts) VALUES (1, '2024-01-02 05:00:00')",
            "SET time_zone = '+00:00'");

    assertThat(servers.verify(options -> options.withRepair(script())).verdict())
        .isEqualTo(Verdict.MISMATCH);

    assertThat(Files.readString(script())).contains("UPDATE ").doesNotContain("`day` =");
    assertThat(repaired().verdict()).isEqualTo(Verdict.MATCH);
  }

  @Test
  void valuesSwappedUnderAUniqueKeyFindTheirPlaces() throws IOException {
    servers
        .onBoth(
            "CREATE TABLE t (id INT PRIMARY KEY, u INT, UNIQUE KEY (u))",
            "INSERT INTO t VALUES (1,1),(2,2),(3,3)")
        .onTarget(
            "UPDATE t SET u=NULL WHERE id=1",
            "UPDATE t SET u=1 WHERE id=2",
            "UPDATE t SET u=2 WHERE id=1");
    servers.verify(options -> options.withRepair(script()));

    assertThat(repaired().verdict()).isEqualTo(Verdict.MATCH);
  }

  @Test
  void rowsWithoutAKeyAreMendedByTheirNumber() throws IOException {
    servers
        .onBoth(
            "CREATE TABLE t (a INT, b VARCHAR(9))",
            "INSERT INTO t VALUES (1,'x'),(1,'x'),(1,'x'),(NULL,NULL)")
        .onTarget(
            "DELETE FROM t WHERE a=1 LIMIT 2", "INSERT INTO t VALUES (2,'y'),(2,'y'),(NULL,NULL)");
    servers.verify(options -> options.withRepair(script()));

    assertThat(repaired().verdict()).isEqualTo(Verdict.MATCH);
  }

  @Test
  void everyDifferenceIsMendedNotOnlyThoseThatAreShown() throws IOException {
    servers
        .onBoth(
            "CREATE TABLE t (id INT PRIMARY KEY, v INT)",
            "INSERT INTO t WITH RECURSIVE n AS (SELECT 1 i UNION ALL SELECT i+1 FROM n WHERE"
                + " i < 900) SELECT i, i FROM n")
        .onTarget("UPDATE t SET v=0");
    servers.verify(options -> options.withRepair(script()).withSamples(1));

    assertThat(repaired().verdict()).isEqualTo(Verdict.MATCH);
  }

  @Test
  void itBeginsWithWhatItWouldSetOff() throws IOException {
    servers
        .onBoth(
            "CREATE TABLE parent (id INT PRIMARY KEY, v INT)",
            "CREATE TABLE child (id INT PRIMARY KEY, p INT, CONSTRAINT owner FOREIGN KEY (p)"
                + " REFERENCES parent (id) ON DELETE CASCADE)",
            "INSERT INTO parent VALUES (1,1)",
            "CREATE TRIGGER watch BEFORE UPDATE ON parent FOR EACH ROW SET NEW.v = NEW.v + 1")
        .onTarget("INSERT INTO parent VALUES (2,2)");
    servers.onSource("CREATE TABLE lost (id INT PRIMARY KEY)");
    servers.verify(options -> options.withRepair(script()));

    List<String> comments =
        Files.readAllLines(script()).stream().filter(line -> line.startsWith("--")).toList();

    assertThat(comments)
        .anyMatch(line -> line.contains("TRIGGER FIRES: watch, BEFORE UPDATE"))
        .anyMatch(line -> line.contains("owner of it_verify_repair.child"))
        .anyMatch(line -> line.contains("NOT MENDED HERE: it_verify_repair.lost"));
  }
}
