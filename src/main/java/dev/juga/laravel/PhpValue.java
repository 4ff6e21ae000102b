package dev.juga.laravel;

import java.util.Map;
import java.util.Optional;

/**
 * What an expression of a PHP configuration file comes to, as far as it can be told without running
 * it. It may be a password.
 */
sealed interface PhpValue {
  /** Where a scalar was set. */
  enum Origin {
    /** In the configuration file. */
    FILE,
    /** In the environment. */
    ENVIRONMENT,
    /** Nowhere: env() fell back to it. */
    FALLBACK
  }

  /**
   * A scalar.
   *
   * @param text empty for null and false
   * @param origin where it was set
   */
  record Text(String text, Origin origin) implements PhpValue {
    @Override
    public String toString() {
      return "text";
    }
  }

  /** An array; keys of a list are 0, 1, 2 … */
  record Items(Map<String, PhpValue> items) implements PhpValue {}

  /** A call or an operator that is not followed. */
  record Unknown() implements PhpValue {}

  /** What an array has under a key; unknown if this is no array or has no such key. */
  default PhpValue get(String key) {
    return this instanceof Items array
        ? array.items().getOrDefault(key, new Unknown())
        : new Unknown();
  }

  /** A scalar that is not empty. */
  default Optional<String> filled() {
    return this instanceof Text scalar && !scalar.text().isEmpty()
        ? Optional.of(scalar.text())
        : Optional.empty();
  }

  /** Whether somebody set this: it is filled, and not with a fallback. */
  default boolean isSet() {
    return this instanceof Text scalar
        && !scalar.text().isEmpty()
        && scalar.origin() != Origin.FALLBACK;
  }
}
