package dev.juga.mysql.dictionary;

import static dev.juga.mysql.dictionary.InformationSchema.text;

import dev.juga.failure.Failure;
import dev.juga.mysql.Session;
import dev.juga.schema.Identifier;
import dev.juga.schema.StoredObject;
import dev.juga.schema.StoredObject.Kind;
import dev.juga.schema.TableName;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jooq.Record;

/** Reads views, also those that the source itself cannot read any more. */
final class ViewReader {
  private static final int INVALID = 1356;
  private static final int CIRCULAR = 1462;

  private final Session session;

  ViewReader(Session session) {
    this.session = session;
  }

  /** The view; a view whose table or column is gone is shown by the server with a warning. */
  StoredObject read(TableName name) {
    try {
      StoredObject view =
          session
              .list(
                  "SHOW CREATE VIEW " + name.quoted(),
                  row ->
                      view(
                          name,
                          row.getString("Create View"),
                          row.getString("character_set_client"),
                          row.getString("collation_connection"),
                          null))
              .get(0);
      return defect().map(view::with).orElse(view);
    } catch (Failure e) {
      if (e.getCause() instanceof SQLException cause && cause.getErrorCode() == CIRCULAR) {
        return circular(name, cause.getMessage());
      }
      throw e;
    }
  }

  private Optional<String> defect() {
    return session
        .list("SHOW WARNINGS", row -> row.getInt("Code") == INVALID ? row.getString("Message") : "")
        .stream()
        .filter(message -> !message.isEmpty())
        .findFirst();
  }

  /**
   * Views that read each other in a circle are not shown, but information_schema has their text.
   * Only the ALGORITHM is not there, which changes nothing about a view that cannot be read.
   */
  private StoredObject circular(TableName name, String message) {
    Record row =
        InformationSchema.rows(
                session,
                InformationSchema.VIEWS,
                "TABLE_SCHEMA",
                List.of(name.schema()),
                text("TABLE_SCHEMA"),
                text("TABLE_NAME"),
                text("VIEW_DEFINITION"),
                text("CHECK_OPTION"),
                text("DEFINER"),
                text("SECURITY_TYPE"),
                text("CHARACTER_SET_CLIENT"),
                text("COLLATION_CONNECTION"))
            .stream()
            .filter(view -> name.table().equals(view.get("TABLE_NAME", String.class)))
            .findFirst()
            .orElseThrow();
    String body = row.get("VIEW_DEFINITION", String.class);
    String check = row.get("CHECK_OPTION", String.class);
    String create =
        "CREATE DEFINER="
            + account(row.get("DEFINER", String.class))
            + " SQL SECURITY "
            + row.get("SECURITY_TYPE", String.class)
            + " VIEW "
            + name.quoted()
            + " AS "
            + body
            + (check.equals("NONE") ? "" : " WITH " + check + " CHECK OPTION");
    return view(
        name,
        body == null || body.isEmpty() ? null : create,
        row.get("CHARACTER_SET_CLIENT", String.class),
        row.get("COLLATION_CONNECTION", String.class),
        message);
  }

  private static String account(String definer) {
    int at = definer.lastIndexOf('@');
    return Identifier.quoted(definer.substring(0, at))
        + '@'
        + Identifier.quoted(definer.substring(at + 1));
  }

  private static StoredObject view(
      TableName name, String create, String charset, String collation, String defect) {
    StoredObject view =
        new StoredObject(
            Kind.VIEW,
            name.schema(),
            name.table(),
            null,
            create,
            null,
            charset,
            collation,
            null,
            null,
            true,
            defect);
    return ObjectReader.readable(view);
  }
}
