package dev.juga.verify.definitions;

import dev.juga.mysql.description.Definition;
import dev.juga.mysql.description.Description;
import dev.juga.mysql.description.Kind;
import dev.juga.mysql.description.Property;
import dev.juga.schema.TableName;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Finds each definition of the source on the target: by its name, or by what it says where the
 * server chose the name of a constraint. What belongs to a table, or to a schema, that one side
 * lacks is not told by itself.
 */
final class Matching {
  /** Names that MySQL and MariaDB give to CHECKs and foreign keys. */
  private static final Pattern GENERATED =
      Pattern.compile(".*_chk_\\d+|.*_ibfk_\\d+|CONSTRAINT_\\d+|", Pattern.DOTALL);

  /** The primary key that the target's server adds by itself (server-facts.md 33). */
  private static final String HIDDEN_KEY = "my_row_id";

  private final Description source;
  private final List<Definition> onTarget;
  private final Map<TableName, Definition> numbered = new HashMap<>();
  private final List<Pair> pairs = new ArrayList<>();
  private final List<Definition> missing = new ArrayList<>();
  private final List<Definition> extra = new ArrayList<>();

  private Matching(Description source, Description target) {
    this.source = source;
    this.onTarget = withoutHiddenKeys(source, target);
    for (Definition one : onTarget) {
      if ("YES".equals(one.get(Property.AUTO_INCREMENT))) {
        numbered.put(one.tableName(), one);
      }
    }
  }

  static Matching of(Description source, Description target) {
    Matching matching = new Matching(source, target);
    matching.match();
    return matching;
  }

  List<Pair> pairs() {
    return pairs;
  }

  List<Definition> missing() {
    return missing;
  }

  List<Definition> extra() {
    return extra;
  }

  private void match() {
    Map<List<String>, List<Definition>> mine = grouped(source.definitions());
    Map<List<String>, List<Definition>> theirs = grouped(onTarget);
    Set<List<String>> places = new LinkedHashSet<>(mine.keySet());
    places.addAll(theirs.keySet());
    for (List<String> place : places) {
      match(
          new ArrayList<>(mine.getOrDefault(place, List.of())),
          new ArrayList<>(theirs.getOrDefault(place, List.of())));
    }
    Set<String> lost = owners(missing);
    missing.removeIf(one -> goesWith(one, lost) || isWhole(one, Pair::target));
    Set<String> added = owners(extra);
    extra.removeIf(one -> goesWith(one, added) || isWhole(one, Pair::source));
  }

  /** Where a table is not partitioned at all, it says so itself; its partitions need not. */
  private boolean isWhole(Definition partition, Function<Pair, Definition> otherSide) {
    return partition.kind() == Kind.PARTITION
        && pairs.stream()
            .map(otherSide)
            .filter(one -> one.kind() == Kind.TABLE)
            .filter(table -> table.tableName().equals(partition.tableName()))
            .anyMatch(table -> table.get(Property.PARTITIONING) == null);
  }

  /** One kind in one schema, or of one table. */
  private static Map<List<String>, List<Definition>> grouped(Collection<Definition> all) {
    Map<List<String>, List<Definition>> groups = new LinkedHashMap<>();
    for (Definition one : all) {
      String table = one.kind().isPartOfTable() ? one.table() : "";
      List<String> place = List.of(one.kind().name(), one.schema(), table);
      groups.computeIfAbsent(place, p -> new ArrayList<>()).add(one);
    }
    return groups;
  }

  private void match(List<Definition> mine, List<Definition> theirs) {
    take(mine, theirs, (a, b) -> isSameName(a, b) && (!isGenerated(a) || saysTheSame(a, b)));
    take(mine, theirs, (a, b) -> isConstraint(a) && saysTheSame(a, b));
    take(mine, theirs, (a, b) -> isSameName(a, b) && !a.name().isEmpty());
    missing.addAll(mine);
    extra.addAll(theirs);
  }

  private void take(
      List<Definition> mine, List<Definition> theirs, BiPredicate<Definition, Definition> same) {
    for (Definition one : List.copyOf(mine)) {
      Optional<Definition> found = theirs.stream().filter(two -> same.test(one, two)).findFirst();
      if (found.isPresent()) {
        pairs.add(new Pair(one, found.get()));
        mine.remove(one);
        theirs.remove(found.get());
      }
    }
  }

  private static boolean isSameName(Definition one, Definition two) {
    return one.name().equals(two.name());
  }

  private static boolean isConstraint(Definition one) {
    return one.kind() == Kind.CHECK || one.kind() == Kind.FOREIGN_KEY;
  }

  /** Whether the server chose the name of a constraint. */
  boolean isGenerated(Definition one) {
    return isConstraint(one) && GENERATED.matcher(one.name()).matches();
  }

  private static boolean saysTheSame(Definition one, Definition two) {
    Pair pair = new Pair(one, two);
    return one.kind() == Kind.CHECK
        ? pair.agrees(Property.EXPRESSION)
        : pair.agrees(Property.COLUMNS)
            && pair.agrees(Property.REFERENCED_TABLE)
            && pair.agrees(Property.REFERENCED_COLUMNS);
  }

  /** MariaDB lets each table have a CHECK of the name, MySQL one of the schema's. */
  boolean isNameTakenElsewhere(Definition check) {
    return source.definitions().stream()
        .anyMatch(
            one ->
                one.kind() == Kind.CHECK
                    && one.schema().equals(check.schema())
                    && !one.table().equals(check.table())
                    && one.name().equalsIgnoreCase(check.name()));
  }

  /** The AUTO_INCREMENT column of a table of the target, but for one that only the target has. */
  Optional<Definition> numberedColumn(Definition table) {
    return Optional.ofNullable(numbered.get(table.tableName()));
  }

  private static Set<String> owners(List<Definition> definitions) {
    Set<String> owners = new LinkedHashSet<>();
    for (Definition one : definitions) {
      if (one.kind() == Kind.SCHEMA || one.kind() == Kind.TABLE) {
        owners.add(one.toString());
      }
    }
    return owners;
  }

  private static boolean goesWith(Definition one, Set<String> owners) {
    boolean schema = one.kind() != Kind.SCHEMA && owners.contains(Kind.SCHEMA + " " + one.schema());
    boolean table = one.table() != null && owners.contains(Kind.TABLE + " " + one.tableName());
    return schema || table;
  }

  /** The target without the hidden key of tables whose source has none. */
  private static List<Definition> withoutHiddenKeys(Description source, Description target) {
    Set<TableName> own = hiddenKeys(source);
    Set<TableName> added = hiddenKeys(target);
    added.removeAll(own);
    List<Definition> rest = new ArrayList<>();
    for (Definition one : target.definitions()) {
      boolean affected = one.kind() != Kind.SCHEMA && added.contains(one.tableName());
      boolean column = one.kind() == Kind.COLUMN && one.name().equals(HIDDEN_KEY);
      boolean key = one.kind() == Kind.INDEX && one.name().equals("PRIMARY");
      boolean hidden = affected && (column || key);
      if (!hidden) {
        rest.add(one);
      }
    }
    return rest;
  }

  private static Set<TableName> hiddenKeys(Description description) {
    Set<TableName> tables = new LinkedHashSet<>();
    for (Definition one : description.definitions()) {
      if (one.kind() == Kind.COLUMN
          && one.name().equals(HIDDEN_KEY)
          && "NO".equals(one.get(Property.VISIBLE))
          && "YES".equals(one.get(Property.AUTO_INCREMENT))) {
        tables.add(one.tableName());
      }
    }
    return tables;
  }
}
