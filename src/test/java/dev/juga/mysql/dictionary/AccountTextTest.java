package dev.juga.mysql.dictionary;

import static org.assertj.core.api.Assertions.assertThat;

import dev.juga.mysql.ServerVersion;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** People are told to grant exactly what the program asks for. */
class AccountTextTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "5.6.24",
        "5.7.22",
        "8.0.15",
        "8.0.19",
        "8.0.20",
        "8.0.31",
        "8.4.5",
        "9.7.4",
        "10.2.11-MariaDB",
        "11.4.5-MariaDB"
      })
  void theSourceText(String text) throws IOException {
    ServerVersion version = ServerVersion.parse(text);
    assertThat(AccountText.source(version))
        .isEqualTo(
            SourcePrivileges.of(version)
                .createStatements(AccountText.USER, AccountText.HOST, AccountText.PASSWORD));
  }

  @ParameterizedTest
  @ValueSource(strings = {"8.0.15", "8.0.43", "8.4.5", "9.7.4"})
  void theTargetText(String text) throws IOException {
    ServerVersion version = ServerVersion.parse(text);
    assertThat(AccountText.target(version))
        .isEqualTo(
            TargetPrivileges.of(version)
                .createStatements(AccountText.USER, AccountText.HOST, AccountText.PASSWORD));
  }

  @Test
  void noTextIsLeftWithoutAVersion() throws IOException {
    assertThat(AccountText.blocks()).hasSize(6);
  }
}
