package dev.juga.preflight;

import dev.juga.schema.Identifier;
import dev.juga.schema.Schema;
import java.util.List;

/** Schemas whose default collation no MySQL has. */
final class SchemaCollation implements Check {
  @Override
  public List<Finding> look(Ground ground) {
    List<Schema> unknown =
        ground.schemas().stream()
            .filter(schema -> ground.rules().collations().collation(schema.collation()).isEmpty())
            .toList();
    return unknown.isEmpty()
        ? List.of()
        : List.of(
            Finding.blocker("schema-collation", "MySQL has no collation like a schema's default")
                .at(unknown.stream().map(one -> one.name() + " (" + one.collation() + ')').toList())
                .mendedBy(
                    Remedy.onSource(
                            unknown.stream()
                                .map(
                                    one ->
                                        "ALTER SCHEMA "
                                            + Identifier.quoted(one.name())
                                            + " COLLATE "
                                            + one.charset()
                                            + "_general_ci")
                                .toArray(String[]::new))
                        .saying("It is the default for new tables only.")));
  }
}
