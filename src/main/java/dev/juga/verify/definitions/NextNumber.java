package dev.juga.verify.definitions;

import dev.juga.mysql.description.Definition;
import dev.juga.mysql.description.Property;
import dev.juga.mysql.description.Questions;
import dev.juga.verdict.DefinitionDifference;
import dev.juga.verdict.DifferenceKind;
import java.math.BigInteger;
import java.util.Map;
import java.util.Optional;

/**
 * Checks that the target gives no number out a second time: its next AUTO_INCREMENT number is above
 * every number in the table, and not below the source's, which may have given out numbers of rows
 * that are gone.
 */
final class NextNumber {
  private static final Map<String, Integer> BITS =
      Map.of("tinyint", 8, "smallint", 16, "mediumint", 24, "int", 32, "bigint", 64);

  private static final int MORE_THAN_ANY = 65;

  private final Questions target;
  private final Pair table;
  private final Definition column;

  /**
   * The check of one table.
   *
   * @param column the target's AUTO_INCREMENT column
   */
  NextNumber(Questions target, Pair table, Definition column) {
    this.target = target;
    this.table = table;
    this.column = column;
  }

  /** The difference; empty if the number is high enough. */
  Optional<DefinitionDifference> tooLow() {
    BigInteger found = number(table.target().get(Property.NEXT_NUMBER));
    BigInteger free =
        target
            .largest(table.target().tableName(), column.name())
            .map(largest -> largest.add(BigInteger.ONE))
            .orElse(BigInteger.ONE);
    // When the last number is given out, MariaDB shows one more than the type holds.
    BigInteger wanted =
        number(table.source().get(Property.NEXT_NUMBER)).max(free).min(last(column));
    return found.compareTo(wanted) >= 0
        ? Optional.empty()
        : Optional.of(
            new DefinitionDifference(
                DifferenceKind.SCHEMA,
                table.source().toString(),
                Property.NEXT_NUMBER.toString(),
                wanted.toString(),
                found.toString()));
  }

  /** A table that never gave a number out shows NULL, 0 or 1. */
  private static BigInteger number(String shown) {
    return (shown == null ? BigInteger.ONE : new BigInteger(shown)).max(BigInteger.ONE);
  }

  /** The largest number of the column's type. */
  static BigInteger last(Definition column) {
    String type = column.get(Property.TYPE);
    int bits = BITS.getOrDefault(type.replaceFirst("[^a-z].*$", ""), MORE_THAN_ANY);
    int used = type.contains("unsigned") ? bits : bits - 1;
    return BigInteger.ONE.shiftLeft(used).subtract(BigInteger.ONE);
  }
}
