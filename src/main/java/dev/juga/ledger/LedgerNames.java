package dev.juga.ledger;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import java.time.LocalDateTime;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;

/** The ledger's tables and columns by name. */
final class LedgerNames {
  static final Table<Record> RUN = table(name(Ledger.SCHEMA, "run"));
  static final Table<Record> SESSION = table(name(Ledger.SCHEMA, "session"));
  static final Table<Record> WORK = table(name(Ledger.SCHEMA, "work"));
  static final Table<Record> CHUNK = table(name(Ledger.SCHEMA, "chunk"));

  static final Field<String> RUN_ID = text("run_id");
  static final Field<String> STATE = text("state");

  /** The target's clock, in the UTC of every session, to the millisecond. */
  static final Field<LocalDateTime> NOW = field("NOW(3)", LocalDateTime.class);

  private LedgerNames() {}

  static Field<String> text(String column) {
    return field(name(column), String.class);
  }

  static Field<Long> number(String column) {
    return field(name(column), Long.class);
  }

  static Field<Integer> whole(String column) {
    return field(name(column), Integer.class);
  }

  static Field<LocalDateTime> time(String column) {
    return field(name(column), LocalDateTime.class);
  }
}
