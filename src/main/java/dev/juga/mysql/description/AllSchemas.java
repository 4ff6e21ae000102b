package dev.juga.mysql.description;

import dev.juga.mysql.Session;
import dev.juga.mysql.dictionary.InformationSchema;
import java.util.List;
import java.util.Map;

/** Asks information_schema about all schemas of a description at once. */
record AllSchemas(Session session, List<String> schemas) {
  /** Rows by column name, with the schema's own among them. */
  List<Map<String, String>> rows(String view, String schemaColumn, String... columns) {
    return schemas.isEmpty()
        ? List.of()
        : InformationSchema.texts(session, view, schemaColumn, schemas, columns);
  }
}
