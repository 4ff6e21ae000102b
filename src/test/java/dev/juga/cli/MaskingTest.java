package dev.juga.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.juga.mysql.Secret;
import org.junit.jupiter.api.Test;

/** A known password does not show, in whatever dress. */
class MaskingTest {
  @Test
  void passwordsAreMaskedPlainAndUrlEncoded() {
    Masking masking = new Masking();
    masking.hide(Secret.of("a b/ü$1"));

    assertThat(
            masking.mask("<a b/ü$1> <a+b%2F%C3%BC%241> <a%20b%2F%C3%BC%241> <a%20b%2f%c3%bc%241>"))
        .isEqualTo("<****> <****> <****> <****>");
  }

  @Test
  void thePasswordThatContainsAnotherIsMaskedWhole() {
    Masking masking = new Masking();
    masking.hide(Secret.of("tiger"));
    masking.hide(Secret.of("tiger-2026"));

    assertThat(masking.mask("tiger-2026 tiger")).isEqualTo("**** ****");
  }

  @Test
  void noPasswordMasksNothing() {
    Masking masking = new Masking();
    masking.hide(Secret.NONE);

    assertThat(masking.mask("all stays")).isEqualTo("all stays");
  }

  @Test
  void aPasswordInAUrlIsMaskedThoughNobodyKnowsIt() {
    assertThat(new Masking().mask("mysql://juga:p@ss@db.example:3306/"))
        .isEqualTo("mysql://juga:****@db.example:3306/");
    assertThat(new Masking().mask("mysql://juga@db.example:3306/"))
        .isEqualTo("mysql://juga@db.example:3306/");
  }

  @Test
  void aPasswordOfOneLetterIsMaskedWhereItStandsAlone() {
    Masking masking = new Masking();
    masking.hide(Secret.of("j"));

    assertThat(masking.mask("juga-1.log: 'j' in j@host, password=j"))
        .isEqualTo("juga-1.log: '****' in ****@host, password=****");
  }
}
