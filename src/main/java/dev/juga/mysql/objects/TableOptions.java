package dev.juga.mysql.objects;

import dev.juga.schema.SqlText;
import dev.juga.schema.Table;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Rewrites what stands behind the columns of a CREATE TABLE statement: engine, charset, options of
 * storage, and partitions. What another server or RDS would refuse is left out and told.
 */
final class TableOptions {
  private static final String STRING = "'(?:[^'\\\\]|\\\\.|'')*'";

  /** An option in the comment of a version, as {@code /*!50100 TABLESPACE `x` *}{@code /}. */
  private static final Pattern VERSIONED = Pattern.compile("^/\\*!\\d+$");

  private static final Pattern PARTITIONS =
      Pattern.compile("\\s*(?:/\\*!\\d+ )?PARTITION BY .*", Pattern.DOTALL);

  /** A string or name, which is passed over, or a storage clause of a partition. */
  private static final Pattern PARTITION_CLAUSE =
      Pattern.compile(
          STRING
              + "|`(?:[^`]|``)*`"
              + "| ((?:DATA|INDEX) DIRECTORY) = "
              + STRING
              + "| (TABLESPACE) = (?:`(?:[^`]|``)*`|\\w+)"
              + "|(?<= )ENGINE = (\\w+)",
          Pattern.DOTALL);

  private static final Set<String> KEPT =
      Set.of(
          "COMMENT",
          "MIN_ROWS",
          "MAX_ROWS",
          "AVG_ROW_LENGTH",
          "STATS_PERSISTENT",
          "STATS_AUTO_RECALC",
          "STATS_SAMPLE_PAGES",
          "PACK_KEYS",
          "CHECKSUM",
          "DELAY_KEY_WRITE",
          "AUTOEXTEND_SIZE");

  /** Options that mean something to MyISAM and its kin alone. */
  private static final Set<String> OF_OTHER_ENGINES =
      Set.of("PACK_KEYS", "CHECKSUM", "DELAY_KEY_WRITE", "ROW_FORMAT", "KEY_BLOCK_SIZE");

  private final DefinitionRules rules;
  private final Table table;
  private final IndexWidth width;
  private final Consumer<String> rewrites;
  private final List<String> kept = new ArrayList<>();
  private final Set<String> lost = new LinkedHashSet<>();
  private String autoIncrement = "";
  private String rowFormat = "";
  private String keyBlockSize = "";

  /**
   * The options of one table.
   *
   * @param rewrites told what is changed on purpose, as what follows the table's name in a sentence
   */
  TableOptions(DefinitionRules rules, Table table, IndexWidth width, Consumer<String> rewrites) {
    this.rules = rules;
    this.table = table;
    this.width = width;
    this.rewrites = rewrites;
  }

  /** The tail as the target gets it. */
  String rewrite(String tail) {
    int partitions = partitionsAt(tail);
    read(SqlText.words(partitions < 0 ? tail : tail.substring(0, partitions)));
    boolean converts = Engines.isConverted(rules, table);
    StringBuilder out = new StringBuilder(" ENGINE=");
    out.append(converts ? "InnoDB" : table.engine());
    if (converts) {
      rewrites.accept("is an InnoDB table now; it was " + table.engine());
    }
    out.append(autoIncrement);
    appendCharset(out);
    appendStorage(out, converts);
    kept.forEach(option -> out.append(' ').append(option));
    if (partitions >= 0) {
      out.append(partitions(tail.substring(partitions), converts));
    }
    if (!lost.isEmpty()) {
      rewrites.accept("lost options of its storage: " + String.join(", ", lost));
    }
    return out.toString();
  }

  /** The next number of the AUTO_INCREMENT column; 0 if the source states none. */
  long autoIncrement() {
    return autoIncrement.isEmpty()
        ? 0
        : Long.parseUnsignedLong(autoIncrement.substring(autoIncrement.indexOf('=') + 1));
  }

  private static int partitionsAt(String tail) {
    int at = SqlText.find(tail, "PARTITION BY ", 0);
    if (at < 0) {
      return -1;
    }
    Matcher whole = PARTITIONS.matcher(tail);
    int from = Math.max(0, tail.lastIndexOf("/*!", at));
    boolean commented = tail.substring(from, at).matches("/\\*!\\d+ ");
    int start = commented ? from : at;
    whole.region(start, tail.length());
    return whole.lookingAt() ? start : -1;
  }

  private void read(List<String> words) {
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      if (VERSIONED.matcher(word).matches() || word.equals("*/") || word.equals("DEFAULT")) {
        continue;
      }
      if (word.equals("DATA") || word.equals("INDEX")) {
        lost.add(word + " DIRECTORY");
        i++;
        continue;
      }
      if (word.equals("TABLESPACE")) {
        lost.add("TABLESPACE " + words.get(++i));
        continue;
      }
      int equals = word.indexOf('=');
      String name = equals < 0 ? word : word.substring(0, equals).toUpperCase(Locale.ROOT);
      option(name, word);
    }
  }

  private void option(String name, String word) {
    switch (name) {
      case "ENGINE", "CHARSET", "COLLATE" -> {
        // Written from information_schema.
      }
      case "AUTO_INCREMENT" -> autoIncrement = " " + word;
      case "ROW_FORMAT" -> rowFormat = word.substring(name.length() + 1);
      case "KEY_BLOCK_SIZE" -> keyBlockSize = word;
      case "ENCRYPTION" -> {
        if (!word.endsWith("'N'")) {
          lost.add(word);
        }
      }
      // A connection may hold a password.
      case "CONNECTION" -> lost.add(name);
      default -> {
        boolean isKept = KEPT.contains(name);
        if (isKept && !(Engines.isConverted(rules, table) && OF_OTHER_ENGINES.contains(name))) {
          kept.add(word);
        } else {
          lost.add(word);
        }
      }
    }
  }

  private void appendCharset(StringBuilder out) {
    if (table.collation() == null) {
      return;
    }
    Collations names = rules.collations();
    String collation = names.collation(table.collation()).orElse(table.collation());
    if (names.changes(table.collation())) {
      rewrites.accept("has collation " + collation + " now; it was " + table.collation());
    }
    out.append(" DEFAULT CHARSET=")
        .append(names.charsetOf(table.collation()))
        .append(" COLLATE=")
        .append(collation);
  }

  private void appendStorage(StringBuilder out, boolean converts) {
    if (converts) {
      if (!rowFormat.isEmpty()) {
        lost.add("ROW_FORMAT=" + rowFormat);
      }
      if (!keyBlockSize.isEmpty()) {
        lost.add(keyBlockSize);
      }
      return;
    }
    boolean compact = rowFormat.equals("COMPACT") || rowFormat.equals("REDUNDANT");
    if (compact && width.isBeyondCompact()) {
      rewrites.accept(
          "has ROW_FORMAT=DYNAMIC now; it was "
              + rowFormat
              + ", which takes no index of more than 767 bytes");
      rowFormat = "DYNAMIC";
    }
    if (rowFormat.equals("FIXED") || rowFormat.equals("PAGE")) {
      lost.add("ROW_FORMAT=" + rowFormat);
      rowFormat = "";
    }
    if (!rowFormat.isEmpty()) {
      out.append(" ROW_FORMAT=").append(rowFormat);
    }
    // Without a word KEY_BLOCK_SIZE makes a table compressed.
    if (!keyBlockSize.isEmpty()) {
      if (rowFormat.isEmpty() || rowFormat.equals("COMPRESSED")) {
        out.append(' ').append(keyBlockSize);
      } else {
        lost.add(keyBlockSize);
      }
    }
  }

  private String partitions(String clause, boolean converts) {
    Matcher part = PARTITION_CLAUSE.matcher(clause);
    StringBuilder out = new StringBuilder("\n");
    while (part.find()) {
      String text = part.group();
      if (part.group(1) != null || part.group(2) != null) {
        String what = part.group(1) != null ? part.group(1) : part.group(2);
        lost.add(what + " of partitions");
        text = "";
      } else if (part.group(3) != null && converts) {
        text = "ENGINE = InnoDB";
      }
      part.appendReplacement(out, Matcher.quoteReplacement(text));
    }
    part.appendTail(out);
    return out.toString();
  }
}
