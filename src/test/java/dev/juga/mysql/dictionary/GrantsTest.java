package dev.juga.mysql.dictionary;

import static org.assertj.core.api.Assertions.assertThat;

import dev.juga.mysql.ServerVersion;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What real servers answered to SHOW GRANTS. */
class GrantsTest {
  private static final ServerVersion MYSQL_5_7 = ServerVersion.parse("5.7.22");
  private static final ServerVersion MYSQL_8_0_15 = ServerVersion.parse("8.0.15");
  private static final ServerVersion MYSQL_8_0_31 = ServerVersion.parse("8.0.31");
  private static final ServerVersion MARIADB = ServerVersion.parse("10.11.5-MariaDB");

  private static Grants grants(String... lines) {
    return Grants.parse(List.of(lines));
  }

  @Test
  void everythingIsEverythingOnOldServers() {
    Grants root = grants("GRANT ALL PRIVILEGES ON *.* TO 'root'@'127.0.0.1' WITH GRANT OPTION");
    assertThat(root.missing(SourcePrivileges.of(MYSQL_5_7).wanted())).isEmpty();
  }

  @Test
  void everythingInOneSchemaIsNothingElsewhere() {
    Grants shop =
        grants(
            "GRANT USAGE ON *.* TO 'shop'@'%'",
            "GRANT ALL PRIVILEGES ON `shop`.* TO 'shop'@'%' WITH GRANT OPTION");
    assertThat(shop.missing(List.of("SELECT", "TRIGGER"))).containsExactly("SELECT", "TRIGGER");
    assertThat(shop.missing(List.of("SELECT"), List.of("shop"))).isEmpty();
    assertThat(shop.missing(List.of("SELECT"), List.of("shop", "shop2"))).containsExactly("SELECT");
  }

  @Test
  void namesInGrantsArePatterns() {
    Grants patterns =
        grants(
            "GRANT SELECT ON `my\\_db`.* TO `a`@`%`",
            "GRANT SELECT ON `app%`.* TO `a`@`%`", "GRANT SELECT ON `od``d`.* TO `a`@`%`");
    List<String> select = List.of("SELECT");
    assertThat(patterns.missing(select, List.of("my_db", "app", "app_2", "od`d"))).isEmpty();
    assertThat(patterns.missing(select, List.of("myxdb"))).isNotEmpty();
  }

  @Test
  void privilegesOfColumnsTablesAndRoutinesDoNotCount() {
    Grants small =
        grants(
            "GRANT SELECT (`id`), INSERT ON `x`.`i` TO `a`@`%`",
            "GRANT EXECUTE ON PROCEDURE `x`.`p` TO `a`@`%`",
            "GRANT `reader`@`%` TO `a`@`%`",
            "GRANT PROXY ON ``@`` TO `a`@`%` WITH GRANT OPTION");
    assertThat(small.missing(List.of("SELECT", "INSERT", "EXECUTE"), List.of("x"))).hasSize(3);
  }

  @Test
  void dynamicPrivilegesStandOnLinesOfTheirOwn() {
    Grants account =
        grants(
            "GRANT SELECT, RELOAD, PROCESS, LOCK TABLES, REPLICATION CLIENT, SHOW VIEW, EVENT,"
                + " TRIGGER ON *.* TO `juga`@`%`",
            "GRANT BACKUP_ADMIN,SHOW_ROUTINE ON *.* TO `juga`@`%`");
    assertThat(account.missing(SourcePrivileges.of(MYSQL_8_0_31).wanted())).isEmpty();
    assertThat(account.isPartlyRevoked()).isFalse();
  }

  @Test
  void partialRevokesAreSeen() {
    assertThat(
            grants("GRANT SELECT ON *.* TO `a`@`%`", "REVOKE SELECT ON `secret`.* FROM `a`@`%`")
                .isPartlyRevoked())
        .isTrue();
  }

  @Test
  void mariaDbHasOtherNamesAndShowsAHash() {
    Grants account =
        grants(
            "GRANT reader TO 'juga'@'%'",
            "GRANT SELECT, RELOAD, PROCESS, LOCK TABLES, BINLOG MONITOR, SHOW VIEW, EVENT, TRIGGER"
                + " ON *.* TO `juga`@`%` IDENTIFIED BY PASSWORD '*D821809F' WITH GRANT OPTION",
            "GRANT EVENT, TRIGGER ON *.* TO 'reader'");
    assertThat(account.missing(SourcePrivileges.of(MARIADB).wanted())).isEmpty();
  }

  @Test
  void eachVersionIsAskedForWhatItKnows() {
    assertThat(SourcePrivileges.of(MYSQL_5_7).wanted())
        .doesNotContain("BACKUP_ADMIN", "SHOW_ROUTINE")
        .contains("SELECT", "RELOAD");
    assertThat(SourcePrivileges.of(MYSQL_8_0_15).wanted())
        .contains("BACKUP_ADMIN")
        .doesNotContain("SHOW_ROUTINE");
    assertThat(SourcePrivileges.of(MYSQL_8_0_31).required()).contains("SHOW_ROUTINE");
    assertThat(TargetPrivileges.of(ServerVersion.parse("8.4.5")).wanted())
        .contains("SET_ANY_DEFINER")
        .doesNotContain("SET_USER_ID");
  }

  @Test
  void aPasswordIsALiteral() {
    assertThat(SourcePrivileges.of(MYSQL_5_7).createStatements("o'x", "%", "a\\b"))
        .first()
        .isEqualTo("CREATE USER 'o''x'@'%' IDENTIFIED BY 'a\\\\b'");
  }
}
