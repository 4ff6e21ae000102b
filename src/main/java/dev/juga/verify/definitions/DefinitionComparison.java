package dev.juga.verify.definitions;

import dev.juga.ledger.Ledger;
import dev.juga.mysql.Purpose;
import dev.juga.mysql.Server;
import dev.juga.mysql.Session;
import dev.juga.mysql.description.Definition;
import dev.juga.mysql.description.Description;
import dev.juga.mysql.description.Kind;
import dev.juga.mysql.description.Property;
import dev.juga.mysql.description.Questions;
import dev.juga.mysql.objects.DefinitionOptions;
import dev.juga.mysql.objects.DefinitionRules;
import dev.juga.schema.Selection;
import dev.juga.schema.TableName;
import dev.juga.verdict.DefinitionDifference;
import dev.juga.verdict.DifferenceKind;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Compares every definition of two servers, property by property. Neither side is trusted to have
 * been written by Juga: what the target says is read from its own dictionary.
 */
public final class DefinitionComparison {
  private static final String EXISTENCE = "existence";

  private final DefinitionRules rules;
  private final Questions target;
  private final Matching matching;
  private final boolean afterCutover;
  private final List<DefinitionDifference> differences = new ArrayList<>();
  private final Set<String> rewrites = new LinkedHashSet<>();

  private DefinitionComparison(
      DefinitionRules rules, Questions target, Matching matching, boolean afterCutover) {
    this.rules = rules;
    this.target = target;
    this.matching = matching;
    this.afterCutover = afterCutover;
  }

  /**
   * Compares what a selection names; the ledger's schema never takes part.
   *
   * @param options the policy of the migration, by which definers may differ
   * @param afterCutover whether what waits for the cutover must have happened
   * @return fails with INCONCLUSIVE where an account may not see a definition, and with SERVER
   *     where a server fails; never for a difference
   */
  public static DefinitionFindings of(
      Server source,
      Server target,
      Selection selection,
      DefinitionOptions options,
      boolean afterCutover) {
    Description wanted = description(source, selection);
    Description found = description(target, selection);
    DefinitionRules rules = new DefinitionRules(source.version(), target.version(), options);
    try (Session session = target.open(Purpose.SHORT)) {
      return new DefinitionComparison(
              rules, new Questions(session), Matching.of(wanted, found), afterCutover)
          .findings(wanted.definitions().size());
    }
  }

  private static Description description(Server server, Selection selection) {
    Set<String> ignored = Set.of(Ledger.SCHEMA);
    Visibility.check(server, selection, ignored);
    return Description.read(server, selection, ignored);
  }

  private DefinitionFindings findings(int compared) {
    matching.missing().forEach(this::missing);
    matching.extra().forEach(extra -> add(extra, EXISTENCE, null, "only on the target"));
    matching.pairs().forEach(this::compare);
    return new DefinitionFindings(compared, differences, List.copyOf(rewrites));
  }

  private void missing(Definition lost) {
    Optional<String> reason = Optional.empty();
    if (lost.kind() == Kind.VIEW && lost.get(Property.DEFECT) != null) {
      reason =
          Optional.of(
              "The "
                  + lost
                  + " was left out: it is invalid on the source ("
                  + lost.get(Property.DEFECT)
                  + ") and the target did not take it.");
    } else if (lost.kind() == Kind.FOREIGN_KEY && !parentExists(lost)) {
      reason =
          Optional.of(
              "Table "
                  + lost.tableName()
                  + ": the foreign key "
                  + lost.name()
                  + " was left out, since its parent "
                  + lost.get(Property.REFERENCED_TABLE)
                  + " is not on the target.");
    } else if (lost.kind() == Kind.CHECK && !rules.targetHasChecks()) {
      reason =
          Optional.of(
              "Table "
                  + lost.tableName()
                  + ": lost its CHECK constraints, which the target does not have.");
    }
    reason.ifPresentOrElse(rewrites::add, () -> add(lost, EXISTENCE, "only on the source", null));
  }

  private boolean parentExists(Definition key) {
    String parent = key.get(Property.REFERENCED_TABLE);
    // Either name may hold a dot.
    for (int dot = parent.indexOf('.'); dot >= 0; dot = parent.indexOf('.', dot + 1)) {
      if (target.exists(new TableName(parent.substring(0, dot), parent.substring(dot + 1)))) {
        return true;
      }
    }
    return false;
  }

  private void compare(Pair pair) {
    Set<Property> properties = EnumSet.noneOf(Property.class);
    properties.addAll(pair.source().properties().keySet());
    properties.addAll(pair.target().properties().keySet());
    for (Property property : properties) {
      if (!pair.agrees(property) && !isUnknown(pair, property)) {
        compare(pair, property);
      }
    }
    compareNames(pair);
    compareOrders(pair);
    if (pair.source().kind() == Kind.TABLE) {
      LostOptions.of(pair).ifPresent(rewrites::add);
      matching
          .numberedColumn(pair.target())
          .flatMap(column -> new NextNumber(target, pair, column).tooLow())
          .ifPresent(differences::add);
    }
  }

  /** Some servers list no columns of a view that cannot be read. */
  private static boolean isUnknown(Pair pair, Property property) {
    boolean oneSided = pair.source().get(property) == null || pair.target().get(property) == null;
    boolean defect =
        pair.source().get(Property.DEFECT) != null || pair.target().get(Property.DEFECT) != null;
    return pair.source().kind() == Kind.VIEW
        && defect
        && (property == Property.ALGORITHM || property == Property.COLUMNS)
        && oneSided;
  }

  private void compare(Pair pair, Property property) {
    Optional<String> rewrite = DeliberateRewrite.of(pair, property, rules);
    if (afterCutover && pair.source().kind() == Kind.EVENT && property == Property.STATUS) {
      // Disabled until the cutover is forgotten behind it.
      rewrite = Optional.empty();
    }
    if (rewrite.isEmpty() && property == Property.ENFORCED && isViolated(pair)) {
      rewrite =
          Optional.of(
              "Table "
                  + pair.source().tableName()
                  + ": rows violate the CHECK constraint "
                  + pair.target().name()
                  + ", which is on the target but not enforced.");
    }
    if (rewrite.isPresent()) {
      rewrite.filter(sentence -> !sentence.isEmpty()).ifPresent(rewrites::add);
    } else {
      add(
          pair.source(),
          property.toString(),
          pair.source().get(property),
          pair.target().get(property));
    }
  }

  /** A CHECK that rows violate cannot be enforced on the target, as it could on the source. */
  private boolean isViolated(Pair pair) {
    return pair.sourceSays(Property.ENFORCED, "YES")
        && pair.agrees(Property.EXPRESSION)
        && target.violates(pair.target().tableName(), pair.target().get(Property.EXPRESSION));
  }

  /** Parts that were matched by what they say have names that may differ. */
  private void compareNames(Pair pair) {
    Definition own = pair.source();
    if (own.name().equals(pair.target().name()) || matching.isGenerated(own)) {
      return;
    }
    if (own.kind() == Kind.CHECK
        && matching.isGenerated(pair.target())
        && matching.isNameTakenElsewhere(own)) {
      rewrites.add(
          "Table "
              + own.tableName()
              + ": its CHECK constraints have names of the target's, since another table of the"
              + " schema has one of the same name.");
    } else {
      add(own, Property.NAME.toString(), own.name(), pair.target().name());
    }
  }

  /** The order of those members that both sides have; the others are told by themselves. */
  private void compareOrders(Pair pair) {
    Map<String, List<String>> orders = new LinkedHashMap<>(pair.source().orders());
    orders.forEach(
        (what, members) -> {
          List<String> others = pair.target().orders().getOrDefault(what, List.of());
          List<String> wanted = members.stream().filter(others::contains).toList();
          List<String> found = others.stream().filter(members::contains).toList();
          if (!Objects.equals(wanted, found)) {
            DifferenceKind kind =
                what.contains("triggers") ? DifferenceKind.OBJECT : DifferenceKind.SCHEMA;
            String object = pair.source().toString();
            differences.add(
                new DefinitionDifference(
                    kind, object, what, String.join(", ", wanted), String.join(", ", found)));
          }
        });
  }

  private void add(Definition where, String property, String source, String targetSays) {
    DifferenceKind kind = where.kind().isObject() ? DifferenceKind.OBJECT : DifferenceKind.SCHEMA;
    differences.add(new DefinitionDifference(kind, where.toString(), property, source, targetSays));
  }
}
