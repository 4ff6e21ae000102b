package dev.juga.mysql.rows;

import dev.juga.chunk.KeyRange;
import dev.juga.mysql.ServerFailure;
import dev.juga.mysql.Session;
import java.math.BigInteger;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Digests key ranges on either server. */
public final class ChunkDigests {
  /** A statement that digests many tables is cut here, well below any max_allowed_packet. */
  private static final int STATEMENT = 1 << 18;

  private ChunkDigests() {}

  /** The digest of a range as the session sees it; fails if the server warned while it counted. */
  public static ChunkDigest of(Session session, TableTransfer transfer, KeyRange range) {
    return answers(
            session,
            transfer.digests().of(range),
            "table " + transfer.name() + ", rows " + range,
            transfer.comparedGenerated().isEmpty()
                ? row -> digest(row, 1)
                : ChunkDigests::withGenerated)
        .get(0);
  }

  /** The digests of whole tables, in their order, with few questions. */
  public static List<ChunkDigest> ofWhole(Session session, List<TableTransfer> tables) {
    ChunkDigest[] digests = new ChunkDigest[tables.size()];
    List<String> selects = new ArrayList<>();
    int length = 0;
    for (int i = 0; i < digests.length; i++) {
      String select = tables.get(i).digests().ofWhole(i);
      if (length + select.length() > STATEMENT && !selects.isEmpty()) {
        ofWhole(session, selects, digests);
        selects.clear();
        length = 0;
      }
      selects.add(select);
      length += select.length();
    }
    if (!selects.isEmpty()) {
      ofWhole(session, selects, digests);
    }
    return List.of(digests);
  }

  /** A UNION promises no order, so each answer ends with its table's number. */
  private static void ofWhole(Session session, List<String> selects, ChunkDigest[] digests) {
    answers(
        session,
        String.join(" UNION ALL ", selects),
        "tiny tables",
        row -> {
          digests[row.getInt(3)] = digest(row, 1);
          return true;
        });
  }

  /** The digest of the values that each server computes itself; empty if there are none. */
  public static Optional<ChunkDigest> ofGenerated(Session session, TableTransfer transfer) {
    return transfer
        .digests()
        .ofGenerated()
        .map(sql -> answer(session, sql, "generated columns of table " + transfer.name()));
  }

  /** The digest of JSON values, whose text each server makes itself; empty if there are none. */
  public static Optional<ChunkDigest> ofJson(Session session, TableTransfer transfer) {
    return transfer
        .digests()
        .ofJson()
        .map(sql -> answer(session, sql, "JSON columns of table " + transfer.name()));
  }

  private static ChunkDigest answer(Session session, String sql, String place) {
    return answers(session, sql, place, row -> digest(row, 1)).get(0);
  }

  /** A count and, behind it, a sum of hashes. */
  static ChunkDigest digest(ResultSet row, int first) throws SQLException {
    return new ChunkDigest(row.getLong(first), sum(row, first + 1));
  }

  private static ChunkDigest withGenerated(ResultSet row) throws SQLException {
    return new ChunkDigest(row.getLong(1), sum(row, 2), sum(row, 3));
  }

  private static BigInteger sum(ResultSet row, int position) throws SQLException {
    return row.getBigDecimal(position).toBigIntegerExact();
  }

  private static <T> List<T> answers(
      Session session, String sql, String place, Session.RowReader<T> reader) {
    try (Statement statement = session.jdbc().createStatement()) {
      statement.setEscapeProcessing(false);
      List<T> answers = new ArrayList<>();
      try (ResultSet rows = statement.executeQuery(sql)) {
        while (rows.next()) {
          answers.add(reader.read(rows));
        }
      }
      DigestWarnings.check(session, statement, place);
      return answers;
    } catch (SQLException e) {
      throw ServerFailure.running(session.side(), sql, e);
    }
  }
}
