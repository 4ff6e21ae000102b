package dev.juga.mysql.objects;

import dev.juga.schema.Column;
import dev.juga.schema.ColumnKind;
import dev.juga.schema.SqlText;
import dev.juga.schema.Table;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How much of one column the indexes of a table hold, which InnoDB limits by row format.
 *
 * @param bytes the most that one column takes in an index
 */
record IndexWidth(long bytes) {
  /** The limit for one column in COMPACT and REDUNDANT rows. */
  private static final int COMPACT_LIMIT = 767;

  private static final Pattern ORDERED = Pattern.compile("^(?:PRIMARY |UNIQUE )?KEY ");
  private static final Pattern PART = Pattern.compile("(`(?:[^`]|``)*`)(?:\\((\\d+)\\))?");
  private static final Pattern LENGTH = Pattern.compile("\\((\\d+)\\)");

  /** The width of the indexes among the elements of a CREATE TABLE statement. */
  static IndexWidth of(Table table, List<String> elements) {
    long widest = 0;
    for (String element : elements) {
      if (ORDERED.matcher(element).find()) {
        for (String word : SqlText.words(element)) {
          widest = word.startsWith("(") ? Math.max(widest, widest(table, word)) : widest;
        }
      }
    }
    return new IndexWidth(widest);
  }

  /** Whether a COMPACT row cannot have these indexes. */
  boolean isBeyondCompact() {
    return bytes > COMPACT_LIMIT;
  }

  private static long widest(Table table, String parts) {
    long widest = 0;
    Matcher part = PART.matcher(parts);
    while (part.find()) {
      Column column = table.column(CreateTableText.firstName(part.group(1))).orElse(null);
      if (column != null) {
        widest = Math.max(widest, bytes(column, part.group(2)));
      }
    }
    return widest;
  }

  private static long bytes(Column column, String prefix) {
    if (column.kind() != ColumnKind.TEXT && column.kind() != ColumnKind.BINARY) {
      return 0;
    }
    Matcher length = LENGTH.matcher(column.type());
    long units = prefix != null ? Long.parseLong(prefix) : 0;
    if (prefix == null && length.find()) {
      units = Long.parseLong(length.group(1));
    }
    return column.charset() == null ? units : units * bytesPerCharacter(column.charset());
  }

  private static int bytesPerCharacter(String charset) {
    return switch (charset) {
      case "utf8mb4", "utf16", "utf16le", "utf32", "gb18030" -> 4;
      case "utf8", "utf8mb3", "ujis", "eucjpms" -> 3;
      case "ucs2", "cp932", "sjis", "gbk", "gb2312", "big5", "euckr" -> 2;
      default -> 1;
    };
  }
}
