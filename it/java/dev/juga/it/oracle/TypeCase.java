package dev.juga.it.oracle;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A column, a value for it, and the nearest other value, both as SQL.
 *
 * @param column its first letter says which family of types it belongs to
 */
record TypeCase(String column, String definition, String before, String after) {
  private static final String GA_COMPOSED = "_utf8mb4 x'E3818C'";
  private static final String GA_DECOMPOSED = "_utf8mb4 x'E3818BE38299'";
  private static final String MEGABYTE = "REPEAT('十駕', 170000)";

  static final List<TypeCase> ALL =
      List.of(
          of("i_tinyint", "tinyint", "-128", "-127"),
          of("i_tinyint_u", "tinyint unsigned", "255", "254"),
          of("i_bool", "tinyint(1)", "1", "2"),
          of("i_smallint", "smallint", "-32768", "-32767"),
          of("i_smallint_u", "smallint unsigned", "65535", "65534"),
          of("i_mediumint", "mediumint", "-8388608", "-8388607"),
          of("i_mediumint_u", "mediumint unsigned", "16777215", "16777214"),
          of("i_int", "int", "-2147483648", "-2147483647"),
          of("i_int_u", "int unsigned", "4294967295", "4294967294"),
          of("i_zerofill", "int(10) unsigned zerofill", "42", "43"),
          of("i_bigint", "bigint", "-9223372036854775808", "-9223372036854775807"),
          of("i_bigint_u", "bigint unsigned", "18446744073709551615", "18446744073709551614"),
          of("i_bigint_z", "bigint unsigned zerofill", "9007199254740993", "9007199254740992"),
          of(
              "n_decimal",
              "decimal(65,30)",
              "99999999999999999999999999999999999.999999999999999999999999999999",
              "99999999999999999999999999999999999.999999999999999999999999999998"),
          of("n_decimal_small", "decimal(65,30)", "0", "0.000000000000000000000000000001"),
          float32("f_large", 16777216f),
          float32("f_tenth", 0.1f),
          float32("f_small", -Float.MIN_NORMAL),
          float32("f_smallest", Float.MIN_VALUE),
          of("f_digits", "float(10,3)", "8388608", "8388609"),
          of("f_zero", "float", "0E0", "-0E0"),
          float64("d_large", 123456789012345680d),
          float64("d_tenth", 0.1),
          float64("d_negative", -1.2345678901234568e-10),
          float64("d_tiny", -2.2250738585072014e-308),
          float64("d_smallest", Double.MIN_VALUE),
          float64("d_huge", 1.7976931348623155e308),
          of("d_zero", "double", "0E0", "-0E0"),
          of("b_bit1", "bit(1)", "b'0'", "b'1'"),
          of("b_bit64", "bit(64)", "18446744073709551615", "18446744073709551614"),
          of("b_bit64_top", "bit(64)", "9223372036854775807", "18446744073709551615"),
          of("t_date", "date", "'2021-00-10'", "'2021-00-11'"),
          of("t_date_zero", "date", "'0000-00-00'", "'0000-00-01'"),
          of(
              "t_datetime",
              "datetime(6)",
              "'9999-12-31 23:59:59.999999'",
              "'9999-12-31 23:59:59.999998'"),
          of("t_datetime_zero", "datetime", "'0000-00-00 00:00:00'", "'0000-01-01 00:00:00'"),
          of(
              "t_timestamp",
              "timestamp(6) NULL",
              "'2038-01-19 03:14:07.499999'",
              "'2038-01-19 03:14:07.499998'"),
          of("t_time", "time(6)", "'-838:59:58.999999'", "'-838:59:58.999998'"),
          of("t_time_sign", "time(6)", "'00:00:00.500000'", "'-00:00:00.500000'"),
          of("t_year", "year", "0", "2000"),
          of("v_char", "char(20)", "'a'", "'ａ'"),
          of("v_latin1", "varchar(20) CHARACTER SET latin1", "'Grüße'", "'Grüsse'"),
          of("v_latin1_trail", "varchar(20) CHARACTER SET latin1", "'a'", "'a '"),
          of("v_utf8mb3", "varchar(20) CHARACTER SET utf8mb3", "'は'", "'ば'"),
          of("v_utf8mb4_case", "varchar(20)", "'straße'", "'Straße'"),
          of("v_utf8mb4_accent", "varchar(20)", "'cafe'", "'café'"),
          of("v_utf8mb4_form", "varchar(20)", GA_COMPOSED, GA_DECOMPOSED),
          of("v_utf8mb4_trail", "varchar(20) COLLATE utf8mb4_general_ci", "'a'", "'a '"),
          of("v_utf8mb4_width", "varchar(20)", "'カ'", "'ｶ'"),
          of("v_utf8mb4_emoji", "varchar(20)", "'👍🏽'", "'👍🏾'"),
          of("v_utf8mb4_empty", "varchar(20)", "''", "_utf8mb4 x'00'"),
          of("v_utf8mb4_ls", "varchar(20)", "'a\\nb'", "'a\\r\\nb'"),
          of("v_utf16", "varchar(20) CHARACTER SET utf16", "'𠮷'", "'吉'"),
          of("v_cp932", "varchar(20) CHARACTER SET cp932", "_cp932 x'81E6'", "_cp932 x'879A'"),
          of("v_sjis", "varchar(20) CHARACTER SET sjis", "_sjis x'835C'", "_sjis x'835D'"),
          of("x_tinytext", "tinytext", "'あ'", "'ぁ'"),
          of("x_text", "text", "'tab\\t'", "'tab'"),
          of("x_mediumtext", "mediumtext", MEGABYTE, "CONCAT(" + MEGABYTE + ", ' ')"),
          of("x_longtext", "longtext", MEGABYTE, "INSERT(" + MEGABYTE + ", 170000, 1, '馬')"),
          of("y_binary", "binary(4)", "x'61000000'", "x'61000020'"),
          of("y_varbinary", "varbinary(20)", "x'61'", "x'6100'"),
          of("y_tinyblob", "tinyblob", "x'00FF'", "x'01FF'"),
          of("y_blob", "blob", "REPEAT(x'00', 60000)", "CONCAT(REPEAT(x'00', 59999), x'80')"),
          of("y_mediumblob", "mediumblob", "x'EFBFBD'", "x'FF'"),
          of("y_longblob", "longblob", "REPEAT(x'FE', 999999)", "REPEAT(x'FE', 1000000)"),
          of("e_enum", "enum('a','A2','あ')", "1", "2"),
          of("e_error", "enum('','a')", "1", "'no such label'"),
          of("s_set", "set('x','y','z')", "5", "4"),
          of("s_set64", set64(), "18446744073709551615", "9223372036854775807"),
          of("s_set64_low", set64(), "9223372036854775809", "9223372036854775808"),
          of("j_integer", "json", "'9007199254740993'", "'9007199254740992'"),
          of("j_text", "json", "'[\"が\"]'", "'[\"か\"]'"),
          of("j_type", "json", "'{\"a\": 1}'", "'{\"a\": 1.0}'"),
          of("j_null", "json", "'null'", "'\"null\"'"),
          of("k_srid", "geometry", "ST_SRID(POINT(1,2),0)", "ST_SRID(POINT(1,2),3857)"),
          of(
              "k_point",
              "point SRID 4326",
              "ST_SRID(POINT(139.7,35.7),4326)",
              "ST_SRID(POINT(139.70000000000002,35.7),4326)"),
          of(
              "k_line",
              "linestring",
              "LINESTRING(POINT(0,0),POINT(1,1))",
              "LINESTRING(POINT(1,1),POINT(0,0))"),
          of("h_hidden", "varchar(20) INVISIBLE", "'seen'", "'Seen'"));

  static TypeCase named(String column) {
    return ALL.stream().filter(one -> one.column.equals(column)).findFirst().orElseThrow();
  }

  @Override
  public String toString() {
    return column;
  }

  private static TypeCase of(String column, String definition, String before, String after) {
    return new TypeCase(column, definition, before, after);
  }

  private static TypeCase float32(String column, float value) {
    return of(column, "float", Double.toString(value), Double.toString(Math.nextUp(value)));
  }

  private static TypeCase float64(String column, double value) {
    return of(column, "double", Double.toString(value), Double.toString(Math.nextUp(value)));
  }

  private static String set64() {
    return IntStream.range(0, 64)
        .mapToObj(i -> "'m" + i + "'")
        .collect(Collectors.joining(",", "set(", ")"));
  }
}
