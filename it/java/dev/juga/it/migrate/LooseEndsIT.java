package dev.juga.it.migrate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.juga.embedded.ServerBuild;
import dev.juga.event.RunListener;
import dev.juga.migrate.MigrateOptions;
import dev.juga.migrate.Migration;
import dev.juga.migrate.MigrationResult;
import dev.juga.schema.Selection;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What does not hold among the rows of the source arrives all the same, and is told. */
class LooseEndsIT {
  private static MigrationResult withoutAttic(TwoServers servers) {
    MigrateOptions options =
        MigrateOptions.of("loose", Selection.of(List.of("loose"), List.of("loose.attic")));
    return new Migration(servers.source(), servers.target(), options, RunListener.SILENT).run();
  }

  private static long foreignKeys(TwoServers servers, String name) {
    return servers.numberOnTarget(
        "SELECT COUNT(*) FROM information_schema.REFERENTIAL_CONSTRAINTS WHERE"
            + " CONSTRAINT_SCHEMA='loose' AND CONSTRAINT_NAME='"
            + name
            + "'");
  }

  @Test
  void childrenWithoutParentsAreCountedAndOneIsNamed() {
    try (TwoServers servers = new TwoServers().with("loose")) {
      servers.onSource(
          "CREATE SCHEMA loose",
          "USE loose",
          "CREATE TABLE parent (a INT, b INT, PRIMARY KEY (a, b))",
          "CREATE TABLE child (id INT PRIMARY KEY, a INT, b INT,"
              + " CONSTRAINT pair FOREIGN KEY (a, b) REFERENCES parent (a, b))",
          "SET foreign_key_checks = 0",
          "INSERT INTO parent VALUES (1, 1)",
          "INSERT INTO child VALUES (1, 1, 1), (2, 1, 2), (3, 1, 2), (4, NULL, 9), (5, 1, 2)");
      assertThat(servers.migrate().rewrites())
          .containsExactly(
              "Table loose.child: 3 rows have no parent in loose.parent for the foreign key pair,"
                  + " for example a/b = 1/2.");
      assertThat(foreignKeys(servers, "pair")).isEqualTo(1);
      assertThat(servers.numberOnTarget("SELECT COUNT(*) FROM loose.child")).isEqualTo(5);
    }
  }

  @Test
  void aKeyToATableThatStaysBehindIsLeftOutAndListed() {
    try (TwoServers servers = new TwoServers().with("loose")) {
      servers.onSource(
          "CREATE SCHEMA loose",
          "USE loose",
          "CREATE TABLE attic (id INT PRIMARY KEY)",
          "CREATE TABLE house (id INT PRIMARY KEY)",
          "CREATE TABLE chair (id INT PRIMARY KEY, a INT, h INT,"
              + " CONSTRAINT a_key FOREIGN KEY (a) REFERENCES attic (id),"
              + " CONSTRAINT h_key FOREIGN KEY (h) REFERENCES house (id))",
          "INSERT INTO attic VALUES (7)",
          "INSERT INTO house VALUES (1)",
          "INSERT INTO chair VALUES (1, 7, 1)");
      assertThat(withoutAttic(servers).rewrites())
          .containsExactly(
              "Table loose.chair: the foreign key a_key was left out, since its parent"
                  + " loose.attic takes no part in the run.");
      assertThat(foreignKeys(servers, "a_key")).isZero();
      assertThat(foreignKeys(servers, "h_key")).isEqualTo(1);
      assertThat(servers.numberOnTarget("SELECT a FROM loose.chair")).isEqualTo(7);
    }
  }

  @Test
  void theNextNumberIsTheSourcesAlsoWhereRowsAreGone() {
    try (TwoServers servers = new TwoServers().with("loose")) {
      servers.onSource(
          "CREATE SCHEMA loose",
          "USE loose",
          "CREATE TABLE deleted (id INT AUTO_INCREMENT PRIMARY KEY, n INT)",
          "INSERT INTO deleted (n) VALUES (1), (2), (3), (4)",
          "DELETE FROM deleted WHERE id > 2",
          "CREATE TABLE raised (id BIGINT UNSIGNED AUTO_INCREMENT PRIMARY KEY, n INT)",
          "INSERT INTO raised (n) VALUES (1)",
          "ALTER TABLE raised AUTO_INCREMENT = 18446744073709551000");
      assertThat(servers.migrate().rewrites()).isEmpty();
      servers.onTarget(
          "INSERT INTO loose.deleted (n) VALUES (9)", "INSERT INTO loose.raised (n) VALUES (9)");
      assertThat(servers.textOnTarget("SELECT id FROM loose.deleted WHERE n = 9")).isEqualTo("5");
      assertThat(servers.textOnTarget("SELECT id FROM loose.raised WHERE n = 9"))
          .isEqualTo("18446744073709551000");
    }
  }

  @Test
  void aCheckThatRowsViolateIsThereAndNotEnforced() {
    try (TwoServers servers = new TwoServers(ServerBuild.MARIADB_10_2_11).with("loose")) {
      servers.onSource(
          "CREATE SCHEMA loose",
          "USE loose",
          "CREATE TABLE stock (id INT PRIMARY KEY, n INT, CONSTRAINT some CHECK (n > 0),"
              + " CONSTRAINT few CHECK (n < 100))",
          "SET check_constraint_checks = OFF",
          "INSERT INTO stock VALUES (1, 5), (2, -5)");
      assertThat(servers.migrate().rewrites())
          .contains(
              "Table loose.stock: rows of the source violate the CHECK constraint some, which is on"
                  + " the target but not enforced.")
          .noneMatch(sentence -> sentence.contains("constraint few"));
      assertThat(servers.numberOnTarget("SELECT n FROM loose.stock WHERE id = 2")).isEqualTo(-5);
      assertThat(
              servers.textOnTarget(
                  "SELECT GROUP_CONCAT(CONSTRAINT_NAME, ' ', ENFORCED ORDER BY 1) FROM"
                      + " information_schema.TABLE_CONSTRAINTS WHERE TABLE_SCHEMA='loose' AND"
                      + " CONSTRAINT_TYPE='CHECK'"))
          .isEqualTo("few YES,some NO");
    }
  }
}
