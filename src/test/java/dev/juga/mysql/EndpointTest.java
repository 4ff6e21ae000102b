package dev.juga.mysql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.juga.failure.ExitCode;
import dev.juga.failure.Failure;
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
        "mysql://a@h/?allowLoadLocalInfile=true",
        "mysql://a@h/?sessionVariables=sql_mode=''",
        "mysql://a@h/?autoReconnect=true",
        "mysql://a@h/?password=x"
      })
  void propertiesThatWouldWeakenARunAreRefused(String url) {
    assertThat(refused(url)).hasMessageContaining("Juga does not let pass");
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
