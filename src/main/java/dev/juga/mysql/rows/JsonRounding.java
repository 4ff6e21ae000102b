package dev.juga.mysql.rows;

import dev.juga.chunk.KeyRange;
import dev.juga.digest.JsonText;
import dev.juga.mysql.Session;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;

/**
 * Finds out whether a range differs by nothing but JSON numbers that the target's parser rounded
 * ({@link JsonText}). Both servers send the hash of each row's other columns and its JSON texts;
 * rows are matched by that hash, so that everything but JSON must be equal to the last bit.
 */
public final class JsonRounding {
  /** Rows that are equal but for their JSON; more of them are not told apart. */
  private static final int MOST_ALIKE = 100;

  private final ResultRows source;
  private final ResultRows target;
  private final int jsonColumns;
  private boolean sourceHasRow;
  private boolean targetHasRow;
  private long rounded;

  private JsonRounding(ResultRows source, ResultRows target, int jsonColumns) {
    this.source = source;
    this.target = target;
    this.jsonColumns = jsonColumns;
  }

  /**
   * How many rows have rounded numbers; empty if anything else differs, or if there is no JSON. The
   * source's connection must be free.
   */
  public static OptionalLong rows(
      Session source, Session target, TableTransfer transfer, KeyRange range) {
    int jsonColumns = transfer.digests().jsonColumns();
    if (jsonColumns == 0) {
      return OptionalLong.empty();
    }
    String sql = transfer.digests().jsonTexts(range);
    String place = "table " + transfer.name() + ", rows " + range;
    try (ResultRows sent = ResultRows.ofDigest(source, sql, place);
        ResultRows kept = ResultRows.ofDigest(target, sql, place)) {
      JsonRounding comparison = new JsonRounding(sent, kept, jsonColumns);
      return comparison.matches() ? OptionalLong.of(comparison.rounded) : OptionalLong.empty();
    }
  }

  private boolean matches() {
    sourceHasRow = source.next();
    targetHasRow = target.next();
    while (sourceHasRow && targetHasRow) {
      byte[] hash = source.value(0);
      if (!Arrays.equals(hash, target.value(0))) {
        return false;
      }
      List<byte[][]> sent = new ArrayList<>();
      while (sourceHasRow && sent.size() <= MOST_ALIKE && Arrays.equals(hash, source.value(0))) {
        sent.add(texts(source));
        sourceHasRow = source.next();
      }
      List<byte[][]> kept = new ArrayList<>();
      while (targetHasRow && kept.size() <= MOST_ALIKE && Arrays.equals(hash, target.value(0))) {
        kept.add(texts(target));
        targetHasRow = target.next();
      }
      if (sent.size() != kept.size() || sent.size() > MOST_ALIKE || !matches(sent, kept)) {
        return false;
      }
    }
    return !sourceHasRow && !targetHasRow;
  }

  private byte[][] texts(ResultRows row) {
    byte[][] texts = new byte[jsonColumns][];
    for (int i = 0; i < jsonColumns; i++) {
      texts[i] = row.value(i + 1);
    }
    return texts;
  }

  /** Equal rows are matched first, so that they are not taken for rounded ones. */
  private boolean matches(List<byte[][]> sent, List<byte[][]> kept) {
    sent.removeIf(row -> removeFirst(kept, row, true));
    rounded += sent.size();
    sent.removeIf(row -> removeFirst(kept, row, false));
    return sent.isEmpty();
  }

  private static boolean removeFirst(List<byte[][]> rows, byte[][] like, boolean exactly) {
    for (int i = 0; i < rows.size(); i++) {
      byte[][] row = rows.get(i);
      if (exactly ? Arrays.deepEquals(like, row) : isSameButRounded(like, row)) {
        rows.remove(i);
        return true;
      }
    }
    return false;
  }

  private static boolean isSameButRounded(byte[][] sent, byte[][] kept) {
    for (int i = 0; i < sent.length; i++) {
      if (!JsonText.isSameButRounded(sent[i], kept[i])) {
        return false;
      }
    }
    return true;
  }
}
