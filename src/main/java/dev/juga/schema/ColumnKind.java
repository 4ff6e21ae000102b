package dev.juga.schema;

import java.util.Locale;

/** The families of column types, by how their values are read, loaded and compared. */
public enum ColumnKind {
  INTEGER,
  DECIMAL,
  FLOAT,
  DOUBLE,
  /** DATE, DATETIME, TIMESTAMP and TIME. */
  TEMPORAL,
  YEAR,
  /** Character strings of any length, in a charset of their own. */
  TEXT,
  /** Byte strings of any length. */
  BINARY,
  BIT,
  ENUM,
  SET,
  /** MySQL's own JSON type; MariaDB's JSON is a LONGTEXT. */
  JSON,
  GEOMETRY,
  VECTOR;

  /**
   * The family of an information_schema {@code DATA_TYPE}; null for a type that Juga does not know.
   */
  public static ColumnKind ofDataType(String dataType) {
    return switch (dataType.toLowerCase(Locale.ROOT)) {
      case "tinyint", "smallint", "mediumint", "int", "bigint" -> INTEGER;
      case "decimal" -> DECIMAL;
      case "float" -> FLOAT;
      case "double" -> DOUBLE;
      case "date", "datetime", "timestamp", "time" -> TEMPORAL;
      case "year" -> YEAR;
      // MariaDB's uuid, inet4 and inet6 are read as the text that they stand for.
      case "char",
          "varchar",
          "tinytext",
          "text",
          "mediumtext",
          "longtext",
          "uuid",
          "inet4",
          "inet6" ->
          TEXT;
      case "binary", "varbinary", "tinyblob", "blob", "mediumblob", "longblob" -> BINARY;
      case "bit" -> BIT;
      case "enum" -> ENUM;
      case "set" -> SET;
      case "json" -> JSON;
      case "geometry",
          "point",
          "linestring",
          "polygon",
          "multipoint",
          "multilinestring",
          "multipolygon",
          "geometrycollection",
          "geomcollection" ->
          GEOMETRY;
      case "vector" -> VECTOR;
      default -> null;
    };
  }

  /** Whether a value's text has no byte that load format must escape. */
  public boolean isPlain() {
    return switch (this) {
      case INTEGER, DECIMAL, FLOAT, DOUBLE, TEMPORAL, YEAR, ENUM, SET -> true;
      case TEXT, BINARY, BIT, JSON, GEOMETRY, VECTOR -> false;
    };
  }
}
