package dev.juga.mysql.snapshot;

import dev.juga.mysql.Session;
import dev.juga.schema.TableName;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The numbers that InnoDB gave to tables and partitions at one moment. TRUNCATE, DROP + CREATE and
 * every rebuild give new ones, and none is ever given twice (server-facts.md 2). Tables of other
 * engines have none.
 */
final class TableIds {
  private final Map<InnodbName, Set<Long>> ids;

  private TableIds(Map<InnodbName, Set<Long>> ids) {
    this.ids = ids;
  }

  /** Reads them all; needs PROCESS. */
  static TableIds read(Session session) {
    String view = session.version().isMySqlFrom(8, 0, 0) ? "INNODB_TABLES" : "INNODB_SYS_TABLES";
    Map<InnodbName, Set<Long>> ids = new HashMap<>();
    session
        .list(
            "SELECT NAME, TABLE_ID FROM information_schema." + view,
            row -> Map.entry(row.getString(1), row.getLong(2)))
        .forEach(
            entry ->
                InnodbName.parse(entry.getKey())
                    .ifPresent(
                        name ->
                            ids.computeIfAbsent(name, n -> new TreeSet<>()).add(entry.getValue())));
    return new TableIds(ids);
  }

  /** Those of the tables that are not what they were. */
  List<TableName> changedSince(TableIds earlier, Collection<TableName> tables) {
    List<TableName> changed = new ArrayList<>();
    for (TableName table : tables) {
      InnodbName name = InnodbName.of(table);
      if (!of(name).equals(earlier.of(name))) {
        changed.add(table);
      }
    }
    return changed;
  }

  private Set<Long> of(InnodbName name) {
    return ids.getOrDefault(name, Set.of());
  }
}
