package dev.juga.laravel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A configuration file comes to what PHP would make of it, as far as that is needed. */
class DatabaseConfigTest {
  static Stream<Arguments> expressions() {
    return Stream.of(
        Arguments.of("'it\\'s'", "it's"),
        Arguments.of("'a\\n'", "a\\n"),
        Arguments.of("\"a\\n\"", "a\n"),
        Arguments.of("3306", "3306"),
        Arguments.of("-1", "-1"),
        Arguments.of("null", ""),
        Arguments.of("FALSE", ""),
        Arguments.of("true", "1"),
        Arguments.of("env('SET')", "value"),
        Arguments.of("env('SET', 'fallback')", "value"),
        Arguments.of("env('UNSET', 'fallback')", "fallback"),
        Arguments.of("env('UNSET', env('SET', 'x'))", "value"),
        Arguments.of("\\env( 'SET' , )", "value"),
        Arguments.of("Env::get('SET')", "value"),
        Arguments.of("(int) env('UNSET', '3307')", "3307"),
        Arguments.of("(env('SET'))", "value"),
        Arguments.of("env('UNSET') ?: 'other'", "other"),
        Arguments.of("env('UNSET') ?? env('SET')", "value"),
        Arguments.of("'a'.env('SET').'b'", "avalueb"),
        Arguments.of("database_path('x.sqlite')", "database/x.sqlite"),
        Arguments.of("/* no */ 'yes' // no\n", "yes"),
        Arguments.of("'# no comment'", "# no comment"));
  }

  @ParameterizedTest
  @MethodSource("expressions")
  void anExpressionIsReadWithoutRunningIt(String php, String expected) {
    PhpValue value =
        read("<?php\nreturn ['before' => [1, 2], 'k' => " + php + ", 'after' => 'x'];");

    assertThat(value.get("k")).isInstanceOf(PhpValue.Text.class);
    assertThat(((PhpValue.Text) value.get("k")).text()).isEqualTo(expected);
    assertThat(value.get("after").filled()).contains("x");
  }

  static Stream<String> unknown() {
    return Stream.of(
        "extension_loaded('x') ? array_filter([1, ['a' => 'b']]) : []",
        "Str::slug(env('SET'), '_')",
        "fn () => ['k' => 'v']",
        "function ($a) { return [1, 2]; }",
        "new Thing(['a', 'b'])",
        "1 + 1",
        "$variable",
        "SOME_CONSTANT");
  }

  @ParameterizedTest
  @MethodSource("unknown")
  void whatIsNotFollowedLeavesItsNeighboursReadable(String php) {
    PhpValue value = read("<?php return array('k' => " + php + ", 'after' => 'x');");

    assertThat(value.get("k")).isEqualTo(new PhpValue.Unknown());
    assertThat(value.get("after").filled()).contains("x");
  }

  @Test
  void brokenFilesAndDeepNestingEnd() {
    assertThat(read("no php at all")).isEqualTo(new PhpValue.Unknown());
    assertThat(read("<?php return [ 'a' => [")).isInstanceOf(PhpValue.Items.class);
    assertThat(read("<?php return " + "[".repeat(5000) + "]".repeat(5000) + ";"))
        .isInstanceOf(PhpValue.Items.class);
  }

  @Test
  void theHostThatIsWrittenToCountsAndThoseReadFromAreConnections() {
    DatabaseConfig config =
        config(
            """
            'host' => 'ignored', 'database' => 'shop', 'username' => 'shop',
            'read' => ['host' => ['10.0.0.2', env('DB_READ_HOST', '10.0.0.3')]],
            'write' => ['host' => ['10.0.0.1']],
            """);

    assertThat(config.main().host()).isEqualTo("10.0.0.1");
    assertThat(config.others())
        .extracting(Connection::name, Connection::host, Connection::schema)
        .containsExactly(
            tuple("mysql (read)", "10.0.0.2", "shop"), tuple("mysql (read)", "10.0.0.3", "shop"));
  }

  @Test
  void aUrlWinsOverAllOthersAndOneThatCannotBeReadIsNamed() {
    assertThat(
            config("'url' => 'mysql://u:geheim@h:3310/d?timezone=%2B09:00', 'host' => 'x'").main())
        .isEqualTo(new Connection("mysql", "mysql", "d", "h", 3310, "", "u", "+09:00"));
    DatabaseConfig broken = config("'url' => 'mysql://u:ge/heim@h/d', 'host' => 'x'");
    assertThat(broken.main().host()).isEqualTo("x");
    assertThat(broken.unreadableUrls()).containsExactly("mysql");
  }

  @Test
  void nothingOfItShowsAPassword() {
    assertThat(read("<?php return ['password' => 'geheim'];").toString()).doesNotContain("geheim");
    assertThat(new PhpTokens("return 'geheim';").peek(1).toString()).doesNotContain("geheim");
  }

  static Stream<Arguments> urls() {
    return Stream.of(
        Arguments.of(
            "mysql://u:p@h:3307/d",
            Map.of(
                "driver", "mysql", "host", "h", "port", "3307", "database", "d", "username", "u")),
        Arguments.of(
            "mysql2://u%40x:p%2Fq%23@h/d%2De",
            Map.of("driver", "mysql", "host", "h", "database", "d-e", "username", "u@x")),
        Arguments.of(
            "mysql://u:a@b@h/d",
            Map.of("driver", "mysql", "host", "h", "database", "d", "username", "u")),
        Arguments.of("mysql://h", Map.of("driver", "mysql", "host", "h")),
        Arguments.of("mysql://h/", Map.of("driver", "mysql", "host", "h")),
        Arguments.of(
            "mysql://h/d?unix_socket=/run/m.sock&password=p&strict=",
            Map.of("driver", "mysql", "host", "h", "database", "d", "unix_socket", "/run/m.sock")),
        Arguments.of("mysql://h/100%", Map.of("driver", "mysql", "host", "h", "database", "100%")),
        Arguments.of("sqlite:///x/y.sqlite", Map.of("driver", "sqlite", "database", "x/y.sqlite")),
        Arguments.of("postgres://h/d", Map.of("driver", "pgsql", "host", "h", "database", "d")));
  }

  @ParameterizedTest
  @MethodSource("urls")
  void aUrlIsTakenApartAndDecodedWithoutItsPassword(String url, Map<String, String> expected) {
    assertThat(DatabaseUrl.settings(url)).contains(expected);
  }

  private static DatabaseConfig config(String mysql) {
    return new DatabaseConfig(
        read(
            "<?php return ['default' => 'mysql', 'connections' => ['mysql' => ['driver' => 'mysql',"
                + " "
                + mysql
                + "]]];"));
  }

  private static PhpValue read(String php) {
    return PhpConfig.read(
        php, name -> name.equals("SET") ? Optional.of("value") : Optional.empty());
  }
}
