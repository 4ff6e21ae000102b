package dev.juga.mysql.objects;

import dev.juga.failure.ExitCode;
import dev.juga.failure.Failure;
import dev.juga.mysql.Session;
import dev.juga.schema.Identifier;
import dev.juga.schema.Index;
import dev.juga.schema.Table;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;

/** Names the rows that a UNIQUE key of the target cannot tell apart. */
final class DuplicateRows {
  private final Session target;
  private final Table table;
  private final TableDefinition definition;

  DuplicateRows(Session target, Table table, TableDefinition definition) {
    this.target = target;
    this.table = table;
    this.definition = definition;
  }

  Failure failure(SQLException cause) {
    return Failure.of(
            ExitCode.MISMATCH,
            "Rows that are different on the source are the same for a UNIQUE key on the target: "
                + cause.getMessage())
        .at("table " + table.name() + ", all rows" + rows())
        .remedy(
            "Compare the key's columns on both servers, their collations first;"
                + " the rows are on the target, the index is not.")
        .cause(cause);
  }

  /** Names two rows that share the values of one of the UNIQUE keys that were to be built. */
  private String rows() {
    List<Index> wanted =
        table.indexes().stream()
            .filter(index -> index.unique() && definition.deferredNames().contains(index.name()))
            .filter(index -> index.parts().stream().allMatch(part -> part.column() != null))
            .toList();
    String rowName =
        table.indexes().stream()
            .filter(Index::isPrimary)
            .map(DuplicateRows::columns)
            .findFirst()
            .orElse("");
    for (Index index : wanted) {
      String columns = columns(index);
      String rows = rowName.isEmpty() ? columns : rowName;
      String found =
          target.text(
              "SELECT SUBSTRING_INDEX(GROUP_CONCAT(CONCAT_WS('/',"
                  + rows
                  + ") SEPARATOR ' and '),' and ',2) FROM "
                  + table.name().quoted()
                  + " GROUP BY "
                  + columns
                  + " HAVING COUNT(*)>1 AND COUNT("
                  + columns.replace(", ", ")>1 AND COUNT(")
                  + ")>1 LIMIT 1");
      if (found != null) {
        return ", rows " + found;
      }
    }
    return "";
  }

  private static String columns(Index index) {
    return index.parts().stream()
        .map(part -> Identifier.quoted(part.column()))
        .collect(Collectors.joining(", "));
  }
}
