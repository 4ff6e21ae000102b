package dev.juga.verify.definitions;

import static java.util.stream.Collectors.joining;

import dev.juga.mysql.description.Definition;
import dev.juga.mysql.description.Kind;
import dev.juga.mysql.description.Property;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What servers say in different words and mean alike: the list, each with its reason. A rule brings
 * a value into the one form that is compared; everything that no rule knows is compared as it is.
 *
 * @param reason why it is no difference, as a sentence
 * @param kinds the definitions that it is about
 * @param properties what is said of them
 * @param rule the one form of a value; null where the value says nothing
 */
record NonDifference(
    String reason, Set<Kind> kinds, Set<Property> properties, UnaryOperator<String> rule) {
  private static final Set<Kind> ANY = EnumSet.allOf(Kind.class);
  private static final Set<Kind> COLUMN = Set.of(Kind.COLUMN);
  private static final Set<Kind> TABLE = Set.of(Kind.TABLE);

  private static final String WIDTH =
      "\\b(tinyint|smallint|mediumint|int|bigint)\\(\\d+\\)(?!(?: unsigned)? zerofill)";

  /** Options that say how a server stores or measures rows, not what they are. */
  private static final Pattern STORAGE =
      Pattern.compile(
          "(?i)row_format=.*|stats_\\w+=.*|partitioned|key_block_size=.*|transactional=.*"
              + "|page_checksum=.*|`?page_compress\\w*`?=.*|encryption=.*|`?encrypted`?=.*"
              + "|autoextend_size=.*|tablespace=.*");

  /** Options that MyISAM and its kin alone follow. */
  private static final Pattern OF_OTHER_ENGINES =
      Pattern.compile("(?i)(?:checksum|delay_key_write|pack_keys)=.*");

  private static final Pattern NUMBER =
      Pattern.compile("-?(?:\\d+(?:\\.\\d*)?|\\.\\d+)(?:e[-+]?\\d+)?");

  private static final Pattern NAME_OR_STRING =
      Pattern.compile("'(?:[^']|'')*+'|`((?:[^`]|``)*+)`");

  static final List<NonDifference> ALL =
      List.of(
          rule(
              "The display width of an integer says nothing about its values, and 8.0.19 prints it"
                  + " no more; tinyint(1) stays, since that is what a BOOL is, and so does what is"
                  + " filled up with zeros.",
              Set.of(Kind.COLUMN, Kind.FUNCTION, Kind.PROCEDURE),
              Set.of(Property.TYPE, Property.PARAMETERS, Property.RETURNS),
              NonDifference::withoutWidths),
          rule(
              "A year always has four digits, and GEOMETRYCOLLECTION has a shorter name since 8.0.",
              Set.of(Kind.COLUMN, Kind.FUNCTION, Kind.PROCEDURE),
              Set.of(Property.TYPE, Property.PARAMETERS, Property.RETURNS),
              value ->
                  outsideQuotes(
                      outsideQuotes(value, "\\b(year)\\(4\\)", word -> word),
                      "\\b(geometrycollection)\\b",
                      word -> "geomcollection")),
          rule(
              "utf8 is the old name of utf8mb3.",
              ANY,
              Set.of(
                  Property.CHARSET,
                  Property.COLLATION,
                  Property.PARAMETERS,
                  Property.RETURNS,
                  Property.CHARACTER_SET_CLIENT,
                  Property.COLLATION_CONNECTION,
                  Property.DATABASE_COLLATION),
              value -> outsideQuotes(value, "\\b(utf8)(?=_|\\b)", word -> "utf8mb3")),
          rule(
              "Bytes have no character set: 5.7 calls that of labels binary, 8.0 calls none.",
              COLUMN,
              Set.of(Property.CHARSET, Property.COLLATION),
              value -> value.equals("binary") ? null : value),
          rule(
              "How rows are stored and measured is the server's affair: ROW_FORMAT, STATS_*,"
                  + " compression, checksums of pages.",
              TABLE,
              Set.of(Property.OPTIONS),
              value -> options(value, STORAGE)),
          rule(
              "CHECKSUM, DELAY_KEY_WRITE and PACK_KEYS are read by MyISAM and its kin alone, and the"
                  + " target's tables are InnoDB's.",
              TABLE,
              Set.of(Property.OPTIONS),
              value -> options(value, OF_OTHER_ENGINES)),
          rule(
              "MariaDB spells defaults as they stand in SQL, MySQL puts every value into quotes; a"
                  + " literal in parentheses is the same value; without a default a column that may"
                  + " be NULL has NULL.",
              COLUMN,
              Set.of(Property.DEFAULT),
              NonDifference::defaultValue),
          rule(
              "current_timestamp() and CURRENT_TIMESTAMP are one function.",
              COLUMN,
              Set.of(Property.ON_UPDATE),
              SqlMeaning::of),
          rule(
              "Introducers, version comments and parentheses that change nothing are printed or"
                  + " left out as a server likes, and some functions have two names.",
              Set.of(Kind.COLUMN, Kind.INDEX, Kind.CHECK, Kind.VIEW),
              Set.of(Property.GENERATED, Property.EXPRESSION, Property.DESCENDING),
              SqlMeaning::of),
          rule(
              "Every server prints the query of a view from what it understood.",
              Set.of(Kind.VIEW),
              Set.of(Property.BODY),
              SqlMeaning::of),
          rule(
              "Column names in partitions are printed with backticks by some servers, and names of"
                  + " columns and functions know no case.",
              Set.of(Kind.TABLE, Kind.PARTITION),
              Set.of(Property.PARTITIONING, Property.SUBPARTITIONING, Property.VALUES),
              NonDifference::partitioned),
          rule(
              "RESTRICT and NO ACTION are one rule to InnoDB, and old servers name one where 8.0"
                  + " names the other.",
              Set.of(Kind.FOREIGN_KEY),
              Set.of(Property.ON_DELETE, Property.ON_UPDATE),
              value -> value.equals("RESTRICT") ? "NO ACTION" : value),
          rule(
              "The order of modes means nothing, and the dictionary of 5.7 and MariaDB cuts the name"
                  + " of ALLOW_INVALID_DATES.",
              ANY,
              Set.of(Property.SQL_MODE),
              NonDifference::modes),
          rule(
              "What 9.x calls replica is called slave before.",
              Set.of(Kind.EVENT),
              Set.of(Property.STATUS),
              value ->
                  value.replace("REPLICA_SIDE", "SLAVESIDE").replace("REPLICASIDE", "SLAVESIDE")),
          rule(
              "What a server says about a view that it cannot read is its own words.",
              Set.of(Kind.VIEW),
              Set.of(Property.DEFECT),
              value -> null),
          rule(
              "The next AUTO_INCREMENT number moves; a number of its own checks that none is given"
                  + " out twice.",
              TABLE,
              Set.of(Property.NEXT_NUMBER),
              value -> null));

  private static NonDifference rule(
      String reason, Set<Kind> kinds, Set<Property> properties, UnaryOperator<String> rule) {
    return new NonDifference(reason, kinds, properties, rule);
  }

  /** The one form of what is said; null if nothing is. */
  static String plain(Definition definition, Property property) {
    return plain(definition.kind(), property, definition.get(property));
  }

  static String plain(Kind kind, Property property, String said) {
    String value = said;
    for (NonDifference one : ALL) {
      if (value != null && one.kinds.contains(kind) && one.properties.contains(property)) {
        value = one.rule.apply(value);
      }
    }
    return value;
  }

  private static String withoutWidths(String type) {
    return type.equals("tinyint(1)") ? type : outsideQuotes(type, WIDTH, word -> word);
  }

  /** The text with another word for what a pattern's one group finds outside of strings. */
  private static String outsideQuotes(String text, String pattern, UnaryOperator<String> word) {
    return Pattern.compile("'(?:[^'\\\\]|\\\\.|'')*+'|" + pattern, Pattern.DOTALL)
        .matcher(text)
        .replaceAll(
            found ->
                Matcher.quoteReplacement(
                    found.group(1) == null ? found.group() : word.apply(found.group(1))));
  }

  private static String options(String options, Pattern without) {
    return Stream.of(options.split(" ", -1))
        .filter(option -> !option.isEmpty() && !without.matcher(option).matches())
        .map(option -> option.toLowerCase(Locale.ROOT))
        .sorted()
        .collect(joining(" "));
  }

  private static String defaultValue(String sql) {
    String value = SqlMeaning.of(sql);
    if (value.equals("null")) {
      return null;
    }
    return NUMBER.matcher(value).matches() ? SqlTokens.literal(value) : value;
  }

  private static String partitioned(String sql) {
    return NAME_OR_STRING
        .matcher(SqlMeaning.of(sql))
        .replaceAll(
            found ->
                Matcher.quoteReplacement(
                    found.group(1) == null
                        ? found.group()
                        : found.group(1).toLowerCase(Locale.ROOT)));
  }

  private static String modes(String modes) {
    return Stream.of(modes.split(",", -1))
        .map(mode -> mode.equals("INVALID_DATES") ? "ALLOW_INVALID_DATES" : mode)
        .filter(mode -> !mode.isEmpty())
        .sorted()
        .collect(joining(","));
  }
}
