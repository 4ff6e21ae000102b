package dev.juga.report;

import dev.juga.verdict.Verdict;
import java.util.Locale;

/** How a verdict looks; each has a sign of its own, so that none is told by its colour alone. */
enum Tone {
  GOOD("✓"),
  PART("✓"),
  MOVING("~"),
  UNSURE("?"),
  BAD("✕"),
  QUIET("–");

  private final String sign;

  Tone(String sign) {
    this.sign = sign;
  }

  static Tone of(Verdict verdict) {
    return switch (verdict) {
      case MATCH -> GOOD;
      case CHANGING -> MOVING;
      case INCONCLUSIVE -> UNSURE;
      case MISMATCH -> BAD;
      case EXCLUDED -> QUIET;
    };
  }

  String sign() {
    return sign;
  }

  /** The class in the style sheet. */
  String style() {
    return name().toLowerCase(Locale.ROOT);
  }
}
