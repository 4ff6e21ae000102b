package dev.juga.mysql.description;

/** What is said of a definition, by the name that people read. */
public enum Property {
  NAME("name"),
  CHARSET("character set"),
  COLLATION("collation"),
  COMMENT("comment"),
  ENGINE("engine"),
  OPTIONS("options"),
  PARTITIONING("partitioning"),
  SUBPARTITIONING("subpartitioning"),
  /**
   * The next number that an AUTO_INCREMENT column would get; it moves, so nobody asks it to be
   * equal.
   */
  NEXT_NUMBER("next AUTO_INCREMENT number"),
  TYPE("type"),
  NULLABLE("nullable"),
  DEFAULT("default"),
  GENERATED("generated expression"),
  GENERATED_KIND("kept as"),
  AUTO_INCREMENT("AUTO_INCREMENT"),
  ON_UPDATE("ON UPDATE"),
  VISIBLE("visible"),
  SRID("SRID"),
  UNIQUE("unique"),
  INDEX_KIND("index kind"),
  COLUMNS("columns"),
  PREFIXES("prefix lengths"),
  DESCENDING("descending columns"),
  EXPRESSION("expression"),
  PARSER("parser"),
  REFERENCED_TABLE("referenced table"),
  REFERENCED_COLUMNS("referenced columns"),
  ON_DELETE("ON DELETE"),
  ENFORCED("enforced"),
  VALUES("values"),
  SUBPARTITIONS("subpartitions"),
  TABLE("table"),
  TIMING("timing"),
  FIRED_BY("event"),
  BODY("body"),
  PARAMETERS("parameters"),
  RETURNS("returns"),
  SECURITY("SQL SECURITY"),
  DETERMINISTIC("deterministic"),
  DATA_ACCESS("data access"),
  SCHEDULE("schedule"),
  TIME_ZONE("time_zone"),
  STATUS("status"),
  ON_COMPLETION("ON COMPLETION"),
  ALGORITHM("algorithm"),
  CHECK_OPTION("CHECK OPTION"),
  /** What the server itself says is wrong with a view. */
  DEFECT("defect"),
  DEFINER("definer"),
  SQL_MODE("sql_mode"),
  CHARACTER_SET_CLIENT("character_set_client"),
  COLLATION_CONNECTION("collation_connection"),
  DATABASE_COLLATION("database collation");

  private final String words;

  Property(String words) {
    this.words = words;
  }

  @Override
  public String toString() {
    return words;
  }
}
