package dev.juga.mysql.rows;

import dev.juga.digest.Golden;
import dev.juga.failure.ExitCode;
import dev.juga.failure.Failure;
import dev.juga.mysql.Session;

/** What must hold before a server's digests are believed, and how long a row it can digest. */
public final class DigestGround {
  private DigestGround() {}

  /**
   * The server's max_allowed_packet in bytes; CONCAT makes nothing longer. Fails if the server
   * computes other digests than every other one, or none.
   */
  public static long packet(Session session) {
    check(session);
    return session.number("SELECT @@max_allowed_packet");
  }

  /** Fails if the server computes other digests than every other one, or none. */
  public static void check(Session session) {
    String answer =
        session.list(Golden.QUESTION, row -> row.getString(1) + ' ' + row.getString(2)).get(0);
    if (!isGolden(answer)) {
      throw Failure.of(
              ExitCode.PREFLIGHT,
              "The "
                  + session.side()
                  + " computes no checksums that can be compared: SHA2 or numbers in CONCAT give "
                  + answer)
          .at("connection " + session.connectionId())
          .remedy(
              "If the server runs in FIPS mode (ssl_fips_mode), turn that off for the copy; or add"
                  + " --verify=none to count rows only.");
    }
  }

  /** Under FIPS the hash is NULL; 8.0.31 and 9.7 cut doubles that are not scaled. */
  static boolean isGolden(String answer) {
    return answer.equals(Golden.HASH + ' ' + Golden.DOUBLE);
  }
}
