package dev.juga.preflight;

import dev.juga.schema.SqlText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The scratch schemas of a probe, and how names of schemas in a statement become theirs: wherever a
 * schema's name stands before a dot, outside texts and comments.
 */
final class ScratchNames {
  static final String PREFIX = "juga_probe_";

  private static final Pattern BEFORE_DOT = Pattern.compile("\\s*\\.");
  private static final Pattern BARE = Pattern.compile("[\\p{L}\\p{N}_$]+");

  private final Map<String, String> scratch = new LinkedHashMap<>();

  /**
   * @param probe tells this probe from others
   */
  ScratchNames(String probe, List<String> schemas) {
    for (String schema : schemas) {
      scratch.put(schema, PREFIX + probe + '_' + scratch.size());
    }
  }

  Iterable<String> all() {
    return scratch.values();
  }

  String of(String schema) {
    return scratch.get(schema);
  }

  /** The statement with the names of scratch schemas. */
  String in(String sql) {
    StringBuilder out = new StringBuilder();
    int at = 0;
    while (at < sql.length()) {
      int end = wordEnd(sql, at);
      String word = sql.substring(at, end);
      out.append(isQualifier(sql, at, end) ? renamed(word) : word);
      at = end;
    }
    return out.toString();
  }

  /** Where the word, quoted text, comment or single character that begins here ends. */
  private static int wordEnd(String sql, int at) {
    if (SqlText.isQuote(sql.charAt(at))) {
      return SqlText.behindQuoted(sql, at);
    }
    int behindComment = Code.behindHidden(sql, at);
    if (behindComment > at) {
      return behindComment;
    }
    Matcher bare = BARE.matcher(sql).region(at, sql.length());
    return bare.lookingAt() ? bare.end() : at + 1;
  }

  private boolean isQualifier(String sql, int at, int end) {
    boolean follows = at > 0 && (sql.charAt(at - 1) == '.' || sql.charAt(at - 1) == '@');
    Matcher dot = BEFORE_DOT.matcher(sql).region(end, sql.length());
    return !follows && dot.lookingAt() && scratch.containsKey(bare(sql.substring(at, end)));
  }

  private String renamed(String word) {
    return '`' + scratch.get(bare(word)) + '`';
  }

  private static String bare(String word) {
    return word.length() > 1 && word.startsWith("`")
        ? word.substring(1, word.length() - 1).replace("``", "`")
        : word;
  }

  /**
   * Whether the statement calls something else by a schema's name, so that renaming may hurt it.
   */
  boolean isAmbiguous(String sql) {
    return scratch.keySet().stream()
        .anyMatch(name -> sql.contains(".`" + name + '`') || sql.contains(" `" + name + "` "));
  }

  /** A message of the server with the real names. */
  String real(String message) {
    String real = message;
    for (Map.Entry<String, String> one : scratch.entrySet()) {
      real =
          real.replaceAll(
              Pattern.quote(one.getValue()) + "(?!\\d)", Matcher.quoteReplacement(one.getKey()));
    }
    return real;
  }
}
