package dev.juga.mysql.rows;

import dev.juga.chunk.KeyRange;
import dev.juga.mysql.Session;

/** Not yet. */
public final class ChunkDigests {
  private ChunkDigests() {}

  public static String of(Session session, TableTransfer transfer, KeyRange range) {
    return session.text(transfer.count());
  }
}
