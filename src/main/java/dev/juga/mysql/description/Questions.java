package dev.juga.mysql.description;

import dev.juga.mysql.Session;
import dev.juga.schema.Identifier;
import dev.juga.schema.SqlText;
import dev.juga.schema.TableName;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Optional;

/** What has to be asked of a table besides its definition. Short questions, one at a time. */
public final class Questions {
  private final Session session;

  public Questions(Session session) {
    this.session = session;
  }

  /** The largest value of a numeric column; empty if the table has none. */
  public Optional<BigInteger> largest(TableName table, String column) {
    String sql = "SELECT MAX(" + Identifier.quoted(column) + ") FROM " + table.quoted();
    return Optional.ofNullable(session.text(sql))
        .map(value -> new BigDecimal(value).setScale(0, RoundingMode.FLOOR).toBigInteger());
  }

  /** Whether there is such a table, selected or not. */
  public boolean exists(TableName table) {
    return session.number(
            "SELECT COUNT(*) FROM information_schema.TABLES WHERE TABLE_SCHEMA="
                + SqlText.literal(table.schema())
                + " AND TABLE_NAME="
                + SqlText.literal(table.table()))
        > 0;
  }

  /**
   * Whether a row violates a CHECK.
   *
   * @param expression as the server itself shows it
   */
  public boolean violates(TableName table, String expression) {
    return session.text("SELECT 1 FROM " + table.quoted() + " WHERE NOT " + expression + " LIMIT 1")
        != null;
  }
}
