package dev.juga.mysql.dictionary;

import static dev.juga.mysql.dictionary.InformationSchema.number;
import static dev.juga.mysql.dictionary.InformationSchema.text;

import dev.juga.mysql.Session;
import dev.juga.schema.Index;
import dev.juga.schema.IndexPart;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jooq.Field;
import org.jooq.Record;

/** Reads indexes. Whether one may be used is asked where the server knows that it may not. */
final class IndexReader {
  private final Session session;

  IndexReader(Session session) {
    this.session = session;
  }

  /** One row for each part of each index. */
  List<Record> parts(List<String> schemas) {
    List<Field<?>> fields =
        new ArrayList<>(
            List.of(
                text("TABLE_SCHEMA"),
                text("TABLE_NAME"),
                text("INDEX_NAME"),
                number("SEQ_IN_INDEX"),
                number("NON_UNIQUE"),
                text("COLUMN_NAME"),
                text("COLLATION"),
                number("SUB_PART"),
                text("INDEX_TYPE")));
    if (session.version().isMySqlFrom(8, 0, 0)) {
      fields.add(text("IS_VISIBLE"));
    } else if (session.version().isMariaDbFrom(10, 6)) {
      fields.add(text("IGNORED"));
    }
    return InformationSchema.rows(
        session,
        InformationSchema.STATISTICS,
        "TABLE_SCHEMA",
        schemas,
        fields.toArray(Field<?>[]::new));
  }

  /** The indexes of one table, from their parts. */
  List<Index> indexes(List<Record> parts) {
    Map<String, List<Record>> byName = new LinkedHashMap<>();
    parts.stream()
        .sorted(Comparator.comparing(part -> part.get("SEQ_IN_INDEX", Long.class)))
        .forEach(
            part ->
                byName
                    .computeIfAbsent(part.get("INDEX_NAME", String.class), n -> new ArrayList<>())
                    .add(part));
    return byName.entrySet().stream()
        .map(index -> index(index.getKey(), index.getValue()))
        .toList();
  }

  private Index index(String name, List<Record> parts) {
    Record first = parts.get(0);
    return new Index(
        name,
        kind(first.get("INDEX_TYPE", String.class)),
        first.get("NON_UNIQUE", Long.class) == 0,
        isVisible(first),
        parts.stream().map(IndexReader::part).toList());
  }

  private boolean isVisible(Record row) {
    if (session.version().isMySqlFrom(8, 0, 0)) {
      return "YES".equals(row.get("IS_VISIBLE", String.class));
    }
    return !session.version().isMariaDbFrom(10, 6) || "NO".equals(row.get("IGNORED", String.class));
  }

  private static Index.Kind kind(String indexType) {
    return switch (indexType) {
      case "FULLTEXT" -> Index.Kind.FULLTEXT;
      case "SPATIAL" -> Index.Kind.SPATIAL;
      default -> Index.Kind.ORDERED;
    };
  }

  private static IndexPart part(Record row) {
    return new IndexPart(
        row.get("COLUMN_NAME", String.class),
        row.get("SUB_PART", Long.class) != null,
        "D".equals(row.get("COLLATION", String.class)));
  }
}
