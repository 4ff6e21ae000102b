package dev.juga.verify.definitions;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SqlMeaningTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "(`a` + 1) | `a` + 1",
        "((`a` + `b`) * 2) | (`a` + `b`) * 2",
        "(`a` + (`b` * 2)) | `a` + `b` * 2",
        "`a` = 1 and (`b` = 2 and `c` = 3) | ((`a` = 1) and (`b` = 2) and (`c` = 3))",
        "(`a` > 1) or (`b` < 2) | `a` > 1 or `b` < 2",
        "concat(`a`,_utf8mb4'-',`b`) | concat(`a`,'-',`b`)",
        "'it\\'s' | 'it''s'",
        "'a\\nb' | _latin1'a\\nb'",
        "(not((`t` like 'a%'))) | `t` not like 'a%'",
        "!(`a`) | not(`a`)",
        "isnull(`a`) | `a` is null",
        "(`b` is not null) | not(`b` is null)",
        "`a` % 3 | `a` MOD 3",
        "`a` <> 1 | `a` != 1",
        "CURRENT_TIMESTAMP | current_timestamp()",
        "now(6) | CURRENT_TIMESTAMP(6)",
        "lcase(`a`) | LOWER(`a`)",
        "substring(`a`,2,3) | substr(`a`,2,3)",
        "(`a` between 1 and 5) | `a` between 1 and 5",
        "(`a` between 1 and (5 + `b`)) and `c` | `a` between 1 and 5 + `b` and `c`",
        "(case when (`a` > 1) then 'x' else 'y' end) | case when `a` > 1 then 'x' else 'y' end",
        "(`d` + interval 1 day) | `d` + interval (1) day",
        "cast(`a` as char charset utf8) | CAST(`a` AS CHAR CHARSET utf8mb3)",
        "`a` collate utf8_bin | (`a` collate utf8mb3_bin)",
        "x'00FF' | 0x00ff",
        "-5 | (-5)",
        "b'0101' | b'101'",
        "select `s`.`t`.`a` AS `a` from `s`.`t` | select `t`.`a` AS `a` from `s`.`t`",
        "`a` /* why */ + 1 | `a` + 1",
        "`a` in ('x','y') and `b` | ((`a` in ('x','y')) and `b`)"
      })
  void whatServersPrintDifferentlyIsOne(String one, String other) {
    assertThat(SqlMeaning.of(one)).isEqualTo(SqlMeaning.of(other));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "(`a` + `b`) * 2 | `a` + `b` * 2",
        "`a` - (`b` - 1) | `a` - `b` - 1",
        "`a` or (`b` and `c`) | (`a` or `b`) and `c`",
        "'X' | 'x'",
        "'a ' | 'a'",
        "'a\\\\b' | 'a\\\\\\\\b'",
        "`a` is null | `a` is not null",
        "`a` like 'a' | `a` not like 'a'",
        "not(`a` and `b`) | not(`a`) and `b`",
        "current_timestamp(3) | current_timestamp()",
        "`a` < 5 | `a` <= 5",
        "`a` in ('x','y') | `a` in ('y','x')",
        "`a` in ('x,y') | `a` in ('x','y')",
        "concat(`a`,'b') | concat(`b`,'a')",
        "select `a` from `t` order by `a` | select `a` from `t` order by `a` desc",
        "select `p`.`a` from `t` `p` join `t` `q` | select `q`.`a` from `t` `p` join `t` `q`",
        "select `a` from `s`.`t` | select `a` from `u`.`t`",
        "select 1 union select 2 | select 1 union all select 2",
        "`a` collate utf8mb4_bin | `a`",
        "cast(`a` as char) | cast(`a` as binary)",
        "'current_timestamp()' | current_timestamp()",
        "0x61 | 'a'",
        "-`a` | `a`",
        "interval 1 day | interval 1 week"
      })
  void whatMeansSomethingElseStaysSomethingElse(String one, String other) {
    assertThat(SqlMeaning.of(one)).isNotEqualTo(SqlMeaning.of(other));
  }

  @Test
  void aLongLiteralIsReadToItsEnd() {
    String text = "a''\\\\".repeat(100_000);
    assertThat(SqlMeaning.of("concat('" + text + "','b')"))
        .isEqualTo(SqlMeaning.of("concat(_utf8mb4'" + text + "', 'b')"))
        .endsWith("'b')");
  }
}
