package dev.juga.mysql.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.juga.schema.TableName;
import org.junit.jupiter.api.Test;

/** What MySQL 5.7.22, 8.0.15, 8.0.31 and MariaDB 10.2.11 called these tables. */
class InnodbNameTest {
  private static final String SCHEMA = "we#i-rd.日本";

  private static void isNamed(String schema, String table, String innodb) {
    assertThat(InnodbName.parse(innodb)).contains(InnodbName.of(new TableName(schema, table)));
  }

  @Test
  void plainNamesStayAsTheyAre() {
    isNamed("shop", "orders_2", "shop/orders_2");
    isNamed("shop", "UPPER", "shop/UPPER");
  }

  @Test
  void everythingElseIsEncoded() {
    isNamed(SCHEMA, "t/a b$ü", "we@0023i@002drd@002e@65e5@672c/t@002fa@0020b@0024@1o");
    isNamed(SCHEMA, "CON", "we@0023i@002drd@002e@65e5@672c/CON@@@");
    isNamed("a@b", "`", "a@0040b/@0060");
  }

  @Test
  void partitionsBelongToTheirTable() {
    String encoded = "we@0023i@002drd@002e@65e5@672c/P@0023p@0023x";
    isNamed(SCHEMA, "P#p#x", encoded + "#p#a#sp#asp0");
    isNamed(SCHEMA, "P#p#x", encoded + "#P#@1o@002db#SP#@1o@002dbsp1");
  }

  @Test
  void otherTablesAreOthers() {
    assertThat(InnodbName.parse("shop/orders"))
        .isNotEqualTo(InnodbName.parse("shop/order@0023"))
        .isNotEqualTo(InnodbName.parse("shop2/orders"));
    assertThat(InnodbName.parse("shop/@65e5")).isNotEqualTo(InnodbName.parse("shop/@672c"));
  }

  @Test
  void whatIsNoTableIsLeftOut() {
    assertThat(InnodbName.parse("SYS_DATAFILES")).isEmpty();
    assertThat(InnodbName.parse("shop/#sql-ib42-7")).isEmpty();
  }
}
