package dev.juga.mysql.snapshot;

import dev.juga.schema.TableName;
import java.util.Optional;

/**
 * A table's name as InnoDB's own dictionary spells it: as file names, {@code shop/orders#P#p0},
 * where every character but ASCII letters, digits and the underscore is written {@code @0023} or,
 * for accented letters, by two characters from a table of the server's ({@code @1o} is ü). Letters
 * of those scripts are not told apart here, so that their tables may answer for each other: a
 * change is never missed, at worst the neighbour is named with it.
 *
 * @param schema with one placeholder for each letter that has a short code
 * @param table likewise, without partition and subpartition
 */
record InnodbName(String schema, String table) {
  private static final char SHORT_CODED = '\uFFFD';

  /** The ranges whose letters have short codes, in pairs of first and last. */
  private static final int[] SCRIPTS = {
    0x00C0, 0x058F, 0x1E00, 0x1FFF, 0x2160, 0x217F, 0x24B6, 0x24E9, 0xFF21, 0xFF5A
  };

  static InnodbName of(TableName name) {
    return new InnodbName(folded(name.schema()), folded(name.table()));
  }

  /** Reads a name of the dictionary; empty for what is no table of a schema. */
  static Optional<InnodbName> parse(String text) {
    int slash = text.indexOf('/');
    if (slash < 1) {
      return Optional.empty();
    }
    String table = text.substring(slash + 1);
    int partition = table.indexOf('#');
    String bare = partition < 0 ? table : table.substring(0, partition);
    // A trailing @@@ sets names apart that a file system reserves, such as CON.
    String plain = bare.endsWith("@@@") ? bare.substring(0, bare.length() - 3) : bare;
    return plain.isEmpty()
        ? Optional.empty()
        : Optional.of(new InnodbName(decoded(text.substring(0, slash)), decoded(plain)));
  }

  private static String decoded(String encoded) {
    StringBuilder name = new StringBuilder();
    int i = 0;
    while (i < encoded.length()) {
      if (encoded.charAt(i) != '@') {
        name.append(encoded.charAt(i++));
      } else if (isHex(encoded, i + 1)) {
        name.append((char) Integer.parseInt(encoded.substring(i + 1, i + 5), 16));
        i += 5;
      } else {
        name.append(SHORT_CODED);
        i += 3;
      }
    }
    return folded(name.toString());
  }

  private static boolean isHex(String text, int from) {
    return from + 4 <= text.length()
        && text.substring(from, from + 4).chars().allMatch(c -> "0123456789abcdef".indexOf(c) >= 0);
  }

  private static String folded(String name) {
    StringBuilder folded = new StringBuilder(name.length());
    name.chars().forEach(c -> folded.append(hasShortCode(c) ? SHORT_CODED : (char) c));
    return folded.toString();
  }

  private static boolean hasShortCode(int character) {
    for (int i = 0; i < SCRIPTS.length; i += 2) {
      if (character >= SCRIPTS[i] && character <= SCRIPTS[i + 1]) {
        return true;
      }
    }
    return false;
  }
}
