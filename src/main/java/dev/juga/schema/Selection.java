package dev.juga.schema;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Which schemas and tables a run is about: {@code schema.table} globs, where {@code *} stands for
 * any text and {@code ?} for one character. A glob without a dot means the whole schema. A name
 * that holds a dot is written in backticks. Exclusion wins over inclusion.
 */
public final class Selection {
  /** Every schema but the system ones. */
  public static final Selection ALL = new Selection(List.of(), List.of());

  private final List<Glob> included;
  private final List<Glob> excluded;

  private Selection(List<Glob> included, List<Glob> excluded) {
    this.included = included;
    this.excluded = excluded;
  }

  /** The selection of these globs; no inclusion at all means everything. */
  public static Selection of(List<String> included, List<String> excluded) {
    return new Selection(
        included.stream().map(Glob::parse).toList(), excluded.stream().map(Glob::parse).toList());
  }

  /** Whether this table or view takes part. */
  public boolean has(TableName name) {
    return (included.isEmpty() || included.stream().anyMatch(glob -> glob.matches(name)))
        && excluded.stream().noneMatch(glob -> glob.matches(name));
  }

  /** Whether anything of this schema may take part. */
  public boolean touches(String schema) {
    return (included.isEmpty() || included.stream().anyMatch(glob -> glob.matchesSchema(schema)))
        && excluded.stream().noneMatch(glob -> glob.coversSchema(schema));
  }

  /** Whether routines and events, which belong to no table, take part: the whole schema does. */
  public boolean covers(String schema) {
    return (included.isEmpty() || included.stream().anyMatch(glob -> glob.coversSchema(schema)))
        && excluded.stream().noneMatch(glob -> glob.coversSchema(schema));
  }

  /** The globs as they were given, so that two selections can be told apart. */
  @Override
  public String toString() {
    return "include " + texts(included) + ", exclude " + texts(excluded);
  }

  private static List<String> texts(List<Glob> globs) {
    return globs.stream().map(Glob::text).sorted().toList();
  }

  private record Glob(String text, Pattern schema, Pattern table, boolean wholeSchema) {
    static Glob parse(String text) {
      int dot = firstDot(text);
      String schema = dot < 0 ? text : text.substring(0, dot);
      String table = dot < 0 ? "*" : text.substring(dot + 1);
      return new Glob(text, pattern(schema), pattern(table), table.equals("*"));
    }

    boolean matches(TableName name) {
      return matchesSchema(name.schema()) && table.matcher(name.table()).matches();
    }

    boolean matchesSchema(String name) {
      return schema.matcher(name).matches();
    }

    boolean coversSchema(String name) {
      return wholeSchema && matchesSchema(name);
    }

    private static int firstDot(String text) {
      boolean quoted = false;
      for (int i = 0; i < text.length(); i++) {
        if (text.charAt(i) == '`') {
          quoted = !quoted;
        } else if (text.charAt(i) == '.' && !quoted) {
          return i;
        }
      }
      return -1;
    }

    private static Pattern pattern(String glob) {
      boolean quoted = glob.length() > 1 && glob.startsWith("`") && glob.endsWith("`");
      String bare = quoted ? glob.substring(1, glob.length() - 1).replace("``", "`") : glob;
      StringBuilder regex = new StringBuilder();
      bare.codePoints()
          .forEach(
              c -> {
                switch (c) {
                  case '*' -> regex.append(".*");
                  case '?' -> regex.append('.');
                  default -> regex.append(Pattern.quote(Character.toString(c)));
                }
              });
      return Pattern.compile(regex.toString(), Pattern.DOTALL);
    }
  }
}
