package dev.juga.mysql.objects;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import dev.juga.mysql.Session;
import dev.juga.schema.TableName;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.Field;

/** What a table of the target has already, where an earlier attempt was cut off. */
public final class ExistingParts {
  private final Session target;

  public ExistingParts(Session target) {
    this.target = target;
  }

  /** Names of a table's indexes. */
  public Set<String> indexes(TableName table) {
    return names("STATISTICS", "INDEX_NAME", of(table));
  }

  /** Names of a table's foreign keys. */
  public Set<String> foreignKeys(TableName table) {
    return names(
        "TABLE_CONSTRAINTS",
        "CONSTRAINT_NAME",
        of(table).and(text("CONSTRAINT_TYPE").eq("FOREIGN KEY")));
  }

  private Set<String> names(String view, String column, Condition which) {
    return target
        .dsl()
        .select(text(column))
        .from(table(name("information_schema", view)))
        .where(which)
        .fetchSet(text(column));
  }

  private static Condition of(TableName table) {
    return text("TABLE_SCHEMA").eq(table.schema()).and(text("TABLE_NAME").eq(table.table()));
  }

  private static Field<String> text(String column) {
    return field(name(column), String.class);
  }
}
