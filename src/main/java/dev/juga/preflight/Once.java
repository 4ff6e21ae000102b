package dev.juga.preflight;

import java.util.function.Supplier;

/** Asks once, when first needed, and remembers. Used by one thread at a time. */
final class Once<T> {
  private final Supplier<T> question;
  private T answer;

  Once(Supplier<T> question) {
    this.question = question;
  }

  T get() {
    if (answer == null) {
      answer = question.get();
    }
    return answer;
  }
}
