package dev.juga.embedded;

import dev.juga.mysql.Secret;
import java.security.SecureRandom;

/** Passwords that need no quoting anywhere. */
final class Passwords {
  private static final String LETTERS = "abcdefghijkmnopqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";
  private static final int LENGTH = 24;

  private Passwords() {}

  static Secret random() {
    SecureRandom random = new SecureRandom();
    StringBuilder password = new StringBuilder(LENGTH);
    for (int i = 0; i < LENGTH; i++) {
      password.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
    }
    return Secret.of(password.toString());
  }
}
