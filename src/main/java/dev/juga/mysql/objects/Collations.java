package dev.juga.mysql.objects;

import dev.juga.mysql.ServerVersion;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Charsets and collations by the names that a MySQL target knows. Collations that only MariaDB has
 * become the nearest one of MySQL where there is one that keeps case, accents and padding; the
 * order of rare characters may differ, so each is told as a rewrite.
 */
public final class Collations {
  /**
   * MariaDB's names, and MySQL's nearest collation. {@code croatian_mysql561} is MySQL's own under
   * another name; the uca1400 ones follow a later version of the same algorithm than 0900.
   */
  private static final Map<String, String> NEAREST =
      Map.ofEntries(
          Map.entry("utf8mb4_croatian_mysql561_ci", "utf8mb4_croatian_ci"),
          Map.entry("utf8mb3_croatian_mysql561_ci", "utf8mb3_croatian_ci"),
          Map.entry("ucs2_croatian_mysql561_ci", "ucs2_croatian_ci"),
          Map.entry("utf16_croatian_mysql561_ci", "utf16_croatian_ci"),
          Map.entry("utf32_croatian_mysql561_ci", "utf32_croatian_ci"),
          Map.entry("utf8mb4_nopad_bin", "utf8mb4_0900_bin"),
          Map.entry("utf8mb4_uca1400_nopad_ai_ci", "utf8mb4_0900_ai_ci"),
          Map.entry("utf8mb4_uca1400_nopad_as_ci", "utf8mb4_0900_as_ci"),
          Map.entry("utf8mb4_uca1400_nopad_as_cs", "utf8mb4_0900_as_cs"),
          Map.entry("utf8mb4_uca1400_ai_ci", "utf8mb4_0900_ai_ci"),
          Map.entry("utf8mb4_uca1400_as_ci", "utf8mb4_0900_as_ci"),
          Map.entry("utf8mb4_uca1400_as_cs", "utf8mb4_0900_as_cs"));

  private static final Pattern MARIADB_ONLY =
      Pattern.compile("nopad|uca1400|_thai_520_w2$|_croatian_mysql561_ci$|_myanmar_ci$");

  private final boolean longNames;

  public Collations(ServerVersion target) {
    // utf8_bin became utf8mb3_bin in 8.0.30, where the old name still works with a warning.
    this.longNames = target.isMySqlFrom(8, 0, 30) || target.isMariaDbFrom(10, 6);
  }

  /** The target's name of a charset. */
  String charset(String charset) {
    return charset.equals("utf8") ? "utf8mb3" : charset;
  }

  /** The charset of a collation, by the target's name. */
  String charsetOf(String collation) {
    int end = collation.indexOf('_');
    return charset(end < 0 ? collation : collation.substring(0, end));
  }

  /** The target's name of a collation; empty if MySQL has none that comes near. */
  public Optional<String> collation(String collation) {
    String full = collation.startsWith("utf8_") ? "utf8mb3_" + collation.substring(5) : collation;
    String nearest = NEAREST.getOrDefault(full, full);
    if (MARIADB_ONLY.matcher(nearest).find()) {
      return Optional.empty();
    }
    boolean shorten = !longNames && nearest.startsWith("utf8mb3_");
    return Optional.of(shorten ? "utf8_" + nearest.substring("utf8mb3_".length()) : nearest);
  }

  /** Whether the target's collation is another one than the source's, not only another name. */
  public boolean changes(String collation) {
    String full = collation.startsWith("utf8_") ? "utf8mb3_" + collation.substring(5) : collation;
    return NEAREST.containsKey(full) && !full.contains("croatian_mysql561");
  }
}
