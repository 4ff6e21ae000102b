package dev.juga.verify.definitions;

import static java.util.stream.Collectors.joining;

import dev.juga.mysql.description.Kind;
import dev.juga.mysql.description.Property;
import dev.juga.mysql.objects.Collations;
import dev.juga.mysql.objects.DefinitionRules;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A difference that a migration makes on purpose: the list. A rule answers with the sentence that
 * is shown, and only where the target holds exactly what the policy makes of the source's
 * definition; anything else stays a difference.
 *
 * @param properties what differs
 */
record DeliberateRewrite(Set<Kind> kinds, Set<Property> properties, Rule rule) {
  /** Empty where the difference is not this one; a sentence of no words where another tells it. */
  @FunctionalInterface
  interface Rule {
    Optional<String> apply(Pair pair, Property property, DefinitionRules rules);
  }

  private static final Set<Property> COLLATIONS =
      Set.of(Property.COLLATION, Property.COLLATION_CONNECTION, Property.DATABASE_COLLATION);

  static final List<DeliberateRewrite> ALL =
      List.of(
          new DeliberateRewrite(
              Set.of(Kind.TABLE), Set.of(Property.ENGINE), DeliberateRewrite::engine),
          new DeliberateRewrite(
              EnumSet.allOf(Kind.class), COLLATIONS, DeliberateRewrite::collation),
          new DeliberateRewrite(
              Set.of(Kind.COLUMN),
              Set.of(Property.TYPE, Property.CHARSET, Property.COLLATION),
              DeliberateRewrite::mariaDbType),
          new DeliberateRewrite(
              Set.of(Kind.COLUMN),
              Set.of(Property.TYPE),
              (pair, property, rules) ->
                  tell(
                      pair.sourceSays(property, "year(2)") && pair.targetSays(property, "year"),
                      pair,
                      "is a year of four digits now")),
          new DeliberateRewrite(
              Set.of(Kind.COLUMN),
              Set.of(Property.VISIBLE),
              (pair, property, rules) ->
                  tell(
                      pair.targetSays(property, "YES") && !rules.target().isMySqlFrom(8, 0, 23),
                      pair,
                      "is visible now; the target knows no invisible columns")),
          new DeliberateRewrite(
              EnumSet.of(Kind.VIEW, Kind.FUNCTION, Kind.PROCEDURE, Kind.TRIGGER, Kind.EVENT),
              Set.of(Property.DEFINER),
              DeliberateRewrite::definer),
          new DeliberateRewrite(
              EnumSet.of(Kind.FUNCTION, Kind.PROCEDURE, Kind.TRIGGER, Kind.EVENT),
              Set.of(Property.SQL_MODE),
              DeliberateRewrite::modes),
          new DeliberateRewrite(
              EnumSet.of(Kind.VIEW, Kind.FUNCTION, Kind.PROCEDURE, Kind.TRIGGER, Kind.EVENT),
              Set.of(Property.CHARACTER_SET_CLIENT),
              (pair, property, rules) ->
                  pair.targetSays(property, "utf8mb4")
                          && !pair.ofSource(property).startsWith("utf8")
                          && !isAscii(pair.ofSource(Property.BODY))
                      ? Optional.of(
                          "The character_set_client of "
                              + pair.source()
                              + " became utf8mb4; it was "
                              + pair.ofSource(property)
                              + ".")
                      : Optional.empty()),
          new DeliberateRewrite(
              Set.of(Kind.EVENT),
              Set.of(Property.STATUS),
              (pair, property, rules) ->
                  pair.sourceSays(property, "ENABLED") && pair.targetSays(property, "DISABLED")
                      ? Optional.of(
                          "The " + pair.source() + " is disabled on the target until the cutover.")
                      : Optional.empty()),
          new DeliberateRewrite(
              Set.of(Kind.EVENT),
              Set.of(Property.ON_COMPLETION),
              (pair, property, rules) ->
                  pair.targetSays(property, "PRESERVE") && isOver(pair.ofSource(Property.SCHEDULE))
                      ? Optional.of(
                          pair.source()
                              + " is over and would not have been kept: it is now ON COMPLETION"
                              + " PRESERVE.")
                      : Optional.empty()));

  /** The sentence about a difference, if it was made on purpose. */
  static Optional<String> of(Pair pair, Property property, DefinitionRules rules) {
    return ALL.stream()
        .filter(one -> one.kinds.contains(pair.source().kind()))
        .filter(one -> one.properties.contains(property))
        .flatMap(one -> one.rule.apply(pair, property, rules).stream())
        .findFirst();
  }

  private static Optional<String> engine(Pair pair, Property property, DefinitionRules rules) {
    String engine = pair.source().get(property);
    return tell(
        engine != null
            && DefinitionRules.isConvertible(engine)
            && pair.targetSays(property, "InnoDB"),
        pair,
        "is an InnoDB table now; it was " + engine);
  }

  private static Optional<String> collation(Pair pair, Property property, DefinitionRules rules) {
    Collations names = rules.collations();
    String own = pair.ofSource(property);
    if (!rules.source().isMariaDb()
        || !names.collation(own).map(name -> name.equals(pair.ofTarget(property))).orElse(false)) {
      return Optional.empty();
    }
    return names.changes(own)
        ? tell(
            true, pair, "has " + property + ' ' + pair.ofTarget(property) + " now; it was " + own)
        : Optional.of("");
  }

  private static Optional<String> mariaDbType(Pair pair, Property property, DefinitionRules rules) {
    String own = pair.ofSource(Property.TYPE);
    Optional<String> text = DefinitionRules.textInstead(own);
    boolean mapped =
        text.filter(type -> pair.targetSays(Property.TYPE, type)).isPresent()
            && pair.targetSays(Property.COLLATION, "ascii_general_ci");
    if (!mapped || property != Property.TYPE) {
      return mapped ? Optional.of("") : Optional.empty();
    }
    return tell(true, pair, "is " + text.get() + " now; it was MariaDB's " + own);
  }

  private static Optional<String> definer(Pair pair, Property property, DefinitionRules rules) {
    String wanted = rules.options().definer();
    if (wanted == null) {
      return Optional.empty();
    }
    String account = wanted.replaceAll("['`\"]", "");
    String whole = account.contains("@") ? account : account + "@%";
    return pair.targetSays(property, whole)
        ? Optional.of(
            "The definer of "
                + pair.source()
                + " became "
                + whole
                + "; it was "
                + pair.ofSource(property)
                + ".")
        : Optional.empty();
  }

  private static Optional<String> modes(Pair pair, Property property, DefinitionRules rules) {
    List<String> own = List.of(pair.ofSource(property).split(",", -1));
    List<String> lost = DefinitionRules.lostModes(pair.ofSource(property));
    String kept = own.stream().filter(mode -> !lost.contains(mode)).collect(joining(","));
    return pair.ofTarget(property).equals(kept)
        ? Optional.of(
            "The sql_mode of "
                + pair.source()
                + " lost "
                + String.join(", ", lost)
                + ", which the target does not have.")
        : Optional.empty();
  }

  private static Optional<String> tell(boolean applies, Pair pair, String what) {
    return applies ? Optional.of(capitalized(pair) + ": " + what + ".") : Optional.empty();
  }

  private static String capitalized(Pair pair) {
    String name = pair.source().toString();
    return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
  }

  private static boolean isAscii(String text) {
    return text.chars().allMatch(c -> c < 128);
  }

  /** Whether the one time of an event is past. */
  private static boolean isOver(String schedule) {
    return Stream.of("AT ", " ENDS ")
        .filter(schedule::contains)
        .map(word -> schedule.substring(schedule.indexOf(word) + word.length()))
        .anyMatch(time -> isPast(time));
  }

  private static boolean isPast(String time) {
    try {
      return LocalDateTime.parse(
              time.substring(0, Math.min(19, time.length())),
              DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT))
          .isBefore(LocalDateTime.now(java.time.ZoneOffset.UTC).plusDays(1));
    } catch (DateTimeParseException e) {
      return false;
    }
  }
}
