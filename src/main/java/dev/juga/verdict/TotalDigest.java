package dev.juga.verdict;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;

/**
 * One digest over many tables, for the last line of a run: 64 bits of the SHA-256 over the tables'
 * names, row counts and digests on the source, in the order of their names. Two runs that show the
 * same one have seen the same tables with the same rows.
 */
public final class TotalDigest {
  private static final int SHOWN = Long.BYTES;

  private TotalDigest() {}

  /** The digest as 16 hexadecimal digits; tables of which none was taken are left out. */
  public static String of(Collection<TableVerdict> tables) {
    MessageDigest sha = sha256();
    List<String> lines =
        tables.stream()
            .filter(table -> table.source() != null && table.source().digest() != null)
            .map(TotalDigest::line)
            .sorted()
            .toList();
    lines.forEach(line -> sha.update(line.getBytes(StandardCharsets.UTF_8)));
    return HexFormat.of().formatHex(sha.digest(), 0, SHOWN);
  }

  private static String line(TableVerdict table) {
    return table.table().quoted()
        + ' '
        + table.source().rows()
        + ' '
        + table.source().digest()
        + '\n';
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      // Every Java runtime has it.
      throw new IllegalStateException(e);
    }
  }
}
