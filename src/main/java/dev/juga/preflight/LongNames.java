package dev.juga.preflight;

import dev.juga.schema.Identifier;
import dev.juga.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names of foreign keys beyond 64 characters, which old servers made of long table names. */
final class LongNames implements Check {
  private static final int MOST = 64;
  private static final Pattern KEY =
      Pattern.compile("\\n\\s*CONSTRAINT `((?:[^`]|``)*)` (FOREIGN KEY .*?),?(?=\\n)");

  @Override
  public List<Finding> look(Ground ground) {
    List<String> places = new ArrayList<>();
    List<String> lines = new ArrayList<>();
    for (Table table : ground.tables()) {
      Matcher key = KEY.matcher(table.createStatement());
      while (key.find()) {
        String name = key.group(1).replace("``", "`");
        if (name.codePointCount(0, name.length()) > MOST) {
          places.add(table.name() + ", foreign key " + name);
          lines.add(
              "ALTER TABLE "
                  + table.name().quoted()
                  + " DROP FOREIGN KEY "
                  + Identifier.quoted(name)
                  + ", ADD CONSTRAINT "
                  + Identifier.quoted("fk_" + Integer.toHexString(name.hashCode()))
                  + ' '
                  + key.group(2));
        }
      }
    }
    return places.isEmpty()
        ? List.of()
        : List.of(
            Finding.blocker(
                    "long-names", "Foreign keys have names of more than " + MOST + " characters")
                .at(places)
                .mendedBy(Remedy.onSource(lines.toArray(String[]::new))));
  }
}
