package dev.juga.mysql.objects;

import dev.juga.mysql.Session;
import dev.juga.schema.Identifier;
import dev.juga.schema.SqlText;
import dev.juga.schema.StoredObject;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A table that stands in for a view while views that read it are created. */
final class ViewPlaceholder {
  /** The name under which the view is made while the table has its name. */
  static final String NAME = "juga view";

  private static final Pattern ALIAS =
      Pattern.compile(" AS (`(?:[^`]|``)*`)", Pattern.CASE_INSENSITIVE);

  private final Session target;
  private final StoredObject view;

  ViewPlaceholder(Session target, StoredObject view) {
    this.target = target;
    this.view = view;
  }

  /** Creates the table with every name that the view's text gives to something. */
  void create() {
    Set<String> columns = new LinkedHashSet<>();
    Matcher alias = ALIAS.matcher(view.createStatement());
    while (alias.find()) {
      columns.add(alias.group(1) + " int");
    }
    if (columns.isEmpty()) {
      columns.add("`none` int");
    }
    target.execute("CREATE TABLE " + view.quotedName() + " (" + String.join(", ", columns) + ")");
  }

  /** Puts the view in the place of the table. */
  void replaceByView() {
    target.execute(
        "DROP TABLE " + view.quotedName(),
        "RENAME TABLE " + temporary() + " TO " + view.quotedName());
  }

  /** Drops the table and the view under its temporary name, if they are there. */
  void drop() {
    target.execute("DROP VIEW IF EXISTS " + temporary());
    String table =
        target.text(
            "SELECT TABLE_NAME FROM information_schema.TABLES WHERE TABLE_TYPE='BASE TABLE' AND"
                + " TABLE_SCHEMA="
                + SqlText.literal(view.schema())
                + " AND TABLE_NAME="
                + SqlText.literal(view.name()));
    if (table != null) {
      target.execute("DROP TABLE " + view.quotedName());
    }
  }

  private String temporary() {
    return Identifier.quoted(view.schema()) + '.' + Identifier.quoted(NAME);
  }
}
