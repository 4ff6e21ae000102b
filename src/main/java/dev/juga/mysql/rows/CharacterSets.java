package dev.juga.mysql.rows;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;

/**
 * Reads a server's character sets for the eye. Nothing may depend on the result: Java's tables
 * differ from the server's in places, and a small Java runtime lacks the Asian ones.
 */
final class CharacterSets {
  private static final Map<String, String> JAVA_NAMES =
      Map.ofEntries(
          Map.entry("latin1", "windows-1252"),
          Map.entry("latin2", "ISO-8859-2"),
          Map.entry("latin5", "ISO-8859-9"),
          Map.entry("latin7", "ISO-8859-13"),
          Map.entry("greek", "ISO-8859-7"),
          Map.entry("hebrew", "ISO-8859-8"),
          Map.entry("cp1250", "windows-1250"),
          Map.entry("cp1251", "windows-1251"),
          Map.entry("cp1256", "windows-1256"),
          Map.entry("cp1257", "windows-1257"),
          Map.entry("cp850", "IBM850"),
          Map.entry("cp852", "IBM852"),
          Map.entry("cp866", "IBM866"),
          Map.entry("koi8r", "KOI8-R"),
          Map.entry("koi8u", "KOI8-U"),
          Map.entry("tis620", "TIS-620"),
          Map.entry("ucs2", "UTF-16BE"),
          Map.entry("utf16", "UTF-16BE"),
          Map.entry("utf16le", "UTF-16LE"),
          Map.entry("utf32", "UTF-32BE"),
          Map.entry("cp932", "windows-31j"),
          Map.entry("sjis", "windows-31j"),
          Map.entry("ujis", "EUC-JP"),
          Map.entry("eucjpms", "EUC-JP"),
          Map.entry("euckr", "EUC-KR"),
          Map.entry("gb2312", "GB2312"),
          Map.entry("gbk", "GBK"),
          Map.entry("gb18030", "GB18030"),
          Map.entry("big5", "Big5"));

  private CharacterSets() {}

  /** Stored bytes as text of one line; what has no look becomes a dot. */
  static String read(String charset, byte[] value) {
    String name = JAVA_NAMES.getOrDefault(charset.toLowerCase(Locale.ROOT), "UTF-8");
    Charset known = Charset.isSupported(name) ? Charset.forName(name) : StandardCharsets.US_ASCII;
    return new String(value, known).replaceAll("\\p{Cntrl}", "·");
  }
}
