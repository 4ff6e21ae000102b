package dev.juga.mysql.rows;

import dev.juga.chunk.KeyRange;
import dev.juga.failure.ExitCode;
import dev.juga.failure.Failure;
import dev.juga.mysql.Session;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Digests key ranges on either server. */
public final class ChunkDigests {
  /** Deprecations; anything else may have made a value NULL, which SUM skips. */
  private static final Set<Integer> HARMLESS = Set.of(1287, 3719, 3778);

  /** Said by 5.7 and MariaDB of a SET whose 64th member is in it; the number is right. */
  private static final String SIGN_BIT = "Cast to unsigned converted negative integer";

  private ChunkDigests() {}

  /** The digest of a range as the session sees it; fails if the server warned while it counted. */
  public static ChunkDigest of(Session session, TableTransfer transfer, KeyRange range) {
    return answer(session, transfer.digest(range), "table " + transfer.name() + ", rows " + range);
  }

  /** The digest of the values that each server computes itself; empty if there are none. */
  public static Optional<ChunkDigest> ofGenerated(Session session, TableTransfer transfer) {
    return transfer
        .sumOfGenerated()
        .map(sql -> answer(session, sql, "generated columns of table " + transfer.name()));
  }

  /** The digest of JSON values, whose text each server makes itself; empty if there are none. */
  public static Optional<ChunkDigest> ofJson(Session session, TableTransfer transfer) {
    return transfer
        .sumOfJson()
        .map(sql -> answer(session, sql, "JSON columns of table " + transfer.name()));
  }

  private static ChunkDigest answer(Session session, String sql, String place) {
    ChunkDigest digest =
        session
            .list(
                sql,
                row -> new ChunkDigest(row.getLong(1), row.getBigDecimal(2).toBigIntegerExact()))
            .get(0);
    // In this order: asking for the count empties the list (seen on 8.0.31).
    List<String> listed =
        session.list(
            "SHOW WARNINGS",
            row ->
                HARMLESS.contains(row.getInt("Code"))
                        || row.getString("Message").startsWith(SIGN_BIT)
                    ? ""
                    : row.getString("Message"));
    long beyond = session.number("SELECT @@warning_count") - listed.size();
    List<String> warnings =
        new ArrayList<>(listed.stream().filter(message -> !message.isEmpty()).toList());
    if (beyond > 0) {
      warnings.add(beyond + " more warnings than it lists");
    }
    if (!warnings.isEmpty()) {
      throw Failure.of(
              ExitCode.INCONCLUSIVE,
              "The "
                  + session.side()
                  + " could not digest rows without a warning: "
                  + warnings.get(0))
          .at(place)
          .remedy("Raise max_allowed_packet on that server if a value is larger, and start again.");
    }
    return digest;
  }
}
