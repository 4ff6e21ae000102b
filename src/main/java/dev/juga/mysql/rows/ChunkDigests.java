package dev.juga.mysql.rows;

import dev.juga.chunk.KeyRange;
import dev.juga.failure.ExitCode;
import dev.juga.failure.Failure;
import dev.juga.mysql.Session;
import java.util.List;
import java.util.Set;

/** Digests key ranges on either server. */
public final class ChunkDigests {
  /** Deprecations; anything else may have made a value NULL, which SUM skips. */
  private static final Set<Integer> HARMLESS = Set.of(1287, 3719, 3778);

  private ChunkDigests() {}

  /** The digest of a range as the session sees it; fails if the server warned while it counted. */
  public static ChunkDigest of(Session session, TableTransfer transfer, KeyRange range) {
    ChunkDigest digest =
        session
            .list(
                transfer.digest(range),
                row -> new ChunkDigest(row.getLong(1), row.getBigDecimal(2).toBigIntegerExact()))
            .get(0);
    List<String> warnings =
        session
            .list(
                "SHOW WARNINGS",
                row -> HARMLESS.contains(row.getInt("Code")) ? "" : row.getString("Message"))
            .stream()
            .filter(message -> !message.isEmpty())
            .toList();
    if (!warnings.isEmpty()) {
      throw Failure.of(
              ExitCode.INCONCLUSIVE,
              "The "
                  + session.side()
                  + " could not digest rows without a warning: "
                  + warnings.get(0))
          .at("table " + transfer.name() + ", rows " + range)
          .remedy("Raise max_allowed_packet on that server if a value is larger, and start again.");
    }
    return digest;
  }
}
