package dev.juga.mysql;

import java.sql.SQLException;
import org.jooq.DSLContext;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.jooq.SQLDialect;
import org.jooq.conf.Settings;
import org.jooq.impl.DSL;
import org.jooq.impl.DefaultConfiguration;

/** jOOQ as this house wants it: silent, and with failures in our words. */
final class Jooq {
  static {
    System.setProperty("org.jooq.no-logo", "true");
    System.setProperty("org.jooq.no-tips", "true");
  }

  private Jooq() {}

  static DSLContext over(Session session) {
    SQLDialect dialect = session.version().isMariaDb() ? SQLDialect.MARIADB : SQLDialect.MYSQL;
    return DSL.using(
        new DefaultConfiguration()
            .set(session.jdbc())
            .set(dialect)
            .set(new Settings().withExecuteLogging(false))
            .set(ExecuteListener.onException(context -> translate(session, context))));
  }

  private static void translate(Session session, ExecuteContext context) {
    SQLException cause = context.sqlException();
    if (cause != null) {
      context.exception(ServerFailure.running(session.side(), context.sql(), cause));
    }
  }
}
