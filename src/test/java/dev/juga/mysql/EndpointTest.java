package dev.juga.mysql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.juga.failure.ExitCode;
import dev.juga.failure.Failure;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EndpointTest {
  private static Failure refused(String url) {
    return catchThrowableOfType(Failure.class, () -> Endpoint.parse("--source", url));
  }

  @Test
  void aUrlNamesUserHostPortAndProperties() {
    Endpoint endpoint =
        Endpoint.parse("--source", "mysql://ad%40min@db.example.jp:3307/?sslMode=REQUIRED");
    assertThat(endpoint.user()).isEqualTo("ad@min");
    assertThat(endpoint.host()).isEqualTo("db.example.jp");
    assertThat(endpoint.port()).isEqualTo(3307);
    assertThat(endpoint.properties()).containsEntry("sslMode", "REQUIRED");
  }

  @Test
  void thePortHasADefaultAndAnIpv6AddressIsUnderstood() {
    assertThat(Endpoint.parse("--source", "mysql://a@h").port()).isEqualTo(3306);
    assertThat(Endpoint.parse("--source", "mysql://a@[::1]:1/")).hasToString("a@[::1]:1");
  }

  @Test
  void aPasswordIsRefusedAndNotRepeated() {
    Failure failure = refused("mysql://root:hunter2@h/");
    assertThat(failure.exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(failure).hasMessageContaining("JUGA_SOURCE_PASSWORD");
    assertThat(failure.toString()).doesNotContain("hunter2");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "allowLoadLocalInfile",
        "allowLoadLocalInfileInPath",
        "allowUrlInLocalInfile",
        "allowMultiQueries",
        "autoReconnect",
        "rewriteBatchedStatements",
        "zeroDateTimeBehavior",
        "sessionVariables",
        "characterEncoding",
        "characterSetResults",
        "connectionTimeZone",
        "serverTimezone",
        "useCursorFetch",
        "useServerPrepStmts",
        "tinyInt1isBit",
        "jdbcCompliantTruncation",
        "useAffectedRows",
        "socketFactory",
        "queryInterceptors",
        "QUERYINTERCEPTORS",
        "exceptionInterceptors",
        "autoDeserialize",
        "dumpQueriesOnException",
        "password"
      })
  void propertiesThatWouldWeakenARunAreRefusedWithTheReason(String property) {
    Failure failure = refused("mysql://a@h/?sslMode=REQUIRED&" + property + "=hunter2");
    assertThat(failure.exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(failure.getMessage())
        .startsWith("--source sets " + property + ", which would weaken the run: ")
        .doesNotContain("hunter2");
  }

  @Test
  void everyAllowedPropertyPasses() {
    String query =
        "sslCa=a&sslMode=b&tlsVersions=c&tlsCiphersuites=d&trustCertificateKeyStoreUrl=e"
            + "&trustCertificateKeyStoreType=f&clientCertificateKeyStoreUrl=g"
            + "&clientCertificateKeyStoreType=h&serverRSAPublicKeyFile=i"
            + "&allowPublicKeyRetrieval=j&connectTimeout=k&socketTimeout=l&tcpKeepAlive=m";
    assertThat(Endpoint.parse("--source", "mysql://a@h/?" + query).properties())
        .hasSize(query.split("&").length);
  }

  @Test
  void everyPropertyThatIsRefusedIsToldAtOnce() {
    List<String> refusals = new ArrayList<>();
    String query =
        "maxRoes=1&autoReconnect=true&sslMode=REQUIRED&useSSL=true&allowMultiQueries=true"
            + "&sslMode=DISABLED&sslCa";
    Endpoint endpoint =
        Endpoint.parse(
            "--target", "mysql://a@h/?" + query, refusal -> refusals.add(refusal.getMessage()));

    assertThat(endpoint.properties()).containsOnlyKeys("sslMode");
    assertThat(refusals).hasSize(5);
    assertThat(refusals)
        .contains("--target sets sslMode a second time.")
        .contains("--target gives sslCa no value. Write sslCa=value.")
        .anyMatch(told -> told.contains("autoReconnect, which would weaken the run: a new"))
        .anyMatch(told -> told.contains("allowMultiQueries, which would weaken the run: one"))
        .anyMatch(
            told ->
                told.startsWith("--target sets maxRoes, useSSL, which Juga does not let pass.")
                    && told.contains("Allowed are ")
                    && told.contains("sslMode"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "h",
        "jdbc:mysql://a@h/",
        "mysql://h/",
        "mysql://a@/",
        "mysql://a@h/schema",
        "mysql://a:secret word@h/",
        "mysql://a@h/?sslMode"
      })
  void whatCannotBeUnderstoodSaysWhy(String url) {
    Failure failure = refused(url);
    assertThat(failure.exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(failure.getMessage()).startsWith("--source ").doesNotContain("secret");
  }
}
