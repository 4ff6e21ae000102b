package dev.juga.mysql.objects;

import dev.juga.mysql.Server;
import dev.juga.schema.SqlText;
import dev.juga.schema.StoredObject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The accounts in whose name views, routines, triggers and events run. An object whose definer is
 * missing on the target can be created there, and fails when it is used.
 */
public final class Definers {
  private static final String NAME = "(`(?:[^`]|``)*`|\"(?:[^\"]|\"\")*\")";

  /** The definer as servers write it; quotes are double where ANSI_QUOTES was on. */
  private static final Pattern DEFINER =
      Pattern.compile(
          "^(CREATE\\s+(?:OR REPLACE\\s+)?(?:ALGORITHM\\s*=\\s*\\w+\\s+)?)DEFINER\\s*=\\s*"
              + NAME
              + "(?:@"
              + NAME
              + ")?",
          Pattern.CASE_INSENSITIVE);

  private Definers() {}

  /** An account as {@code user@host}, without quotes; empty if the object states none. */
  public static Optional<String> of(StoredObject object) {
    Matcher found = DEFINER.matcher(object.createStatement());
    return found.find()
        ? Optional.of(
            bare(found.group(2)) + '@' + (found.group(3) == null ? "" : bare(found.group(3))))
        : Optional.empty();
  }

  /**
   * The definers that the target lacks, as {@code user@host}, with an object for each in words.
   *
   * @param options a definer that all are mapped to must exist as well
   */
  public static Map<String, String> missing(
      Server target, List<StoredObject> objects, DefinitionOptions options) {
    Map<String, List<StoredObject>> wanted = new TreeMap<>();
    for (StoredObject object : objects) {
      of(object)
          .map(own -> options.definer() == null ? own : normalized(options.definer()))
          .ifPresent(d -> wanted.computeIfAbsent(d, n -> new ArrayList<>()).add(object));
    }
    Map<String, String> missing = new TreeMap<>();
    if (!wanted.isEmpty()) {
      Set<String> accounts =
          new HashSet<>(
              target.brief(
                  session ->
                      session.list(
                          "SELECT CONCAT(User, '@', Host) FROM mysql.user",
                          row -> row.getString(1))));
      wanted.forEach(
          (definer, theirs) -> {
            if (!accounts.contains(definer)) {
              missing.put(definer, examples(theirs));
            }
          });
    }
    return missing;
  }

  private static String examples(List<StoredObject> objects) {
    return objects.size() == 1
        ? objects.get(0).toString()
        : objects.get(0) + " and " + (objects.size() - 1) + " more";
  }

  /** The statement with another definer. */
  static String replaced(String createStatement, String account) {
    String normal = normalized(account);
    int at = normal.lastIndexOf('@');
    String quoted = quoted(normal.substring(0, at)) + '@' + quoted(normal.substring(at + 1));
    return DEFINER
        .matcher(createStatement)
        .replaceFirst(found -> Matcher.quoteReplacement(found.group(1) + "DEFINER=" + quoted));
  }

  /** {@code user@host}; an account without a host may come from anywhere. */
  static String normalized(String account) {
    int at = account.lastIndexOf('@');
    return at < 0
        ? account + "@%"
        : bare(account.substring(0, at)) + '@' + bare(account.substring(at + 1));
  }

  private static String bare(String name) {
    if (name.length() < 2 || !SqlText.isQuote(name.charAt(0))) {
      return name;
    }
    String quote = name.substring(0, 1);
    return name.substring(1, name.length() - 1).replace(quote + quote, quote);
  }

  private static String quoted(String name) {
    return dev.juga.schema.Identifier.quoted(name);
  }
}
