package dev.juga.mysql.description;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ObjectTextTest {
  @Test
  void theBodyOfARoutineStandsBehindWhatTheServerPrints() {
    String create =
        "CREATE DEFINER=`root`@`%` FUNCTION `f (x)`(a INT, b ENUM('(','x')) RETURNS varchar(9)"
            + " CHARSET utf8mb4\n    NO SQL\n    DETERMINISTIC\n    SQL SECURITY INVOKER\n"
            + "    COMMENT 'it''s \\\\ one\n    two'\nBEGIN\n    RETURN 1;\nEND";
    assertThat(ObjectText.ofRoutine(create, true)).isEqualTo("BEGIN\n    RETURN 1;\nEND");
    assertThat(ObjectText.ofRoutine("CREATE DEFINER=`r`@`%` PROCEDURE `p`()\nSELECT '(', 1", false))
        .isEqualTo("SELECT '(', 1");
  }

  @Test
  void theBodyOfATriggerStandsBehindForEachRow() {
    assertThat(
            ObjectText.ofTrigger(
                "CREATE DEFINER=`r`@`%` trigger t after INSERT on x for each\n  row SET @a = 1"))
        .isEqualTo("SET @a = 1");
  }

  @Test
  void theBodyOfAnEventStandsBehindItsCommentAndDo() {
    String head =
        "CREATE DEFINER=`r`@`%` EVENT `e ON SCHEDULE DO` ON SCHEDULE EVERY 1 DAY STARTS"
            + " '2035-01-01 00:00:00' ON COMPLETION NOT PRESERVE ";
    assertThat(ObjectText.ofEvent(head + "ENABLE DO SET @a = ' DO '")).isEqualTo("SET @a = ' DO '");
    assertThat(ObjectText.ofEvent(head + "DISABLE ON SLAVE COMMENT 'x'' DO \\' y' DO SELECT 1"))
        .isEqualTo("SELECT 1");
  }

  @Test
  void theQueryOfAViewStandsBehindItsNameAndColumns() {
    String create = "CREATE ALGORITHM=MERGE DEFINER=`r`@`%` SQL SECURITY DEFINER VIEW ";
    assertThat(ViewReader.query(create + "`s`.`v AS x` AS select 1 AS `a`"))
        .isEqualTo("select 1 AS `a`");
    assertThat(ViewReader.query(create + "`v` (`a`,`b)`) AS select 1 WITH LOCAL CHECK OPTION"))
        .isEqualTo("select 1");
  }
}
