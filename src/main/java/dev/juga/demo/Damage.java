package dev.juga.demo;

import dev.juga.failure.ExitCode;
import dev.juga.failure.Failure;
import dev.juga.mysql.Purpose;
import dev.juga.mysql.Server;
import dev.juga.mysql.Session;

/** One byte that is changed on the target behind the copy, so that everyone can see it found. */
final class Damage {
  private static final int ROW = 4711;
  private static final String ONE_ROW = " FROM shop.users WHERE id = " + ROW;

  private Damage() {}

  /** Flips one bit of one byte; what was done, in a sentence. */
  static String inflict(Server target) {
    try (Session session = target.open(Purpose.DEFINE)) {
      String before = session.text("SELECT email" + ONE_ROW);
      session.execute(
          "UPDATE shop.users SET email ="
              + " INSERT(email, 1, 1, CHAR(ASCII(email) ^ 1 USING utf8mb4)) WHERE id = "
              + ROW);
      String after = session.text("SELECT email" + ONE_ROW);
      if (before == null || before.equals(after)) {
        throw Failure.of(ExitCode.SERVER, "The demo could not change a byte on the target")
            .at("table shop.users, id = " + ROW);
      }
      return "One byte was changed on the target, on purpose. Now both servers are compared.";
    }
  }
}
