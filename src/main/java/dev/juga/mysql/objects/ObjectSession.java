package dev.juga.mysql.objects;

import dev.juga.mysql.Session;
import dev.juga.schema.Identifier;
import dev.juga.schema.Schema;
import dev.juga.schema.StoredObject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Runs statements on the target in the settings under which the source keeps an object. */
final class ObjectSession {
  /** Modes of older servers that newer ones refuse; they change nothing about a stored body. */
  private static final Set<String> LOST_MODES =
      Set.of(
          "NO_AUTO_CREATE_USER",
          "DB2",
          "MAXDB",
          "MSSQL",
          "MYSQL323",
          "MYSQL40",
          "NO_FIELD_OPTIONS",
          "NO_KEY_OPTIONS",
          "NO_TABLE_OPTIONS",
          "ORACLE",
          "POSTGRESQL",
          // MariaDB's own.
          "EMPTY_STRING_IS_NULL",
          "SIMULTANEOUS_ASSIGNMENT",
          "TIME_ROUND_FRACTIONAL");

  private final Session target;
  private final Map<String, Schema> schemas;
  private final Collations names;
  private final String ownSqlMode;
  private final Consumer<String> rewrites;

  ObjectSession(
      Session target, List<Schema> schemas, DefinitionRules rules, Consumer<String> rewrites) {
    this.target = target;
    this.schemas = schemas.stream().collect(Collectors.toMap(Schema::name, schema -> schema));
    this.names = rules.collations();
    this.ownSqlMode = target.text("SELECT @@SESSION.sql_mode");
    this.rewrites = rewrites;
  }

  /** Does something in the settings of an object, which end with it. */
  void in(StoredObject object, Runnable work) {
    Schema schema = schemas.get(object.schema());
    String born = object.databaseCollation();
    if (born == null || born.equals(schema.collation())) {
      inSettings(object, work);
      return;
    }
    // A routine keeps the schema's default of the day it was created.
    String alter = "ALTER SCHEMA " + Identifier.quoted(schema.name()) + " COLLATE ";
    target.execute(alter + name(born));
    try {
      inSettings(object, work);
    } finally {
      target.execute(alter + name(schema.collation()));
    }
  }

  private String name(String collation) {
    return names.collation(collation).orElse(collation);
  }

  private void inSettings(StoredObject object, Runnable work) {
    target.execute("USE " + Identifier.quoted(object.schema()), settings(object));
    try {
      work.run();
    } finally {
      target.execute("SET NAMES utf8mb4", "SET sql_mode='" + ownSqlMode + "', time_zone='+00:00'");
    }
  }

  private String settings(StoredObject object) {
    StringBuilder set = new StringBuilder("SET ");
    if (object.sqlMode() != null) {
      set.append("sql_mode='").append(knownModes(object)).append("', ");
    }
    if (object.timeZone() != null) {
      set.append("time_zone='").append(object.timeZone()).append("', ");
    }
    set.append("character_set_client=").append(clientCharset(object));
    return set.append(", collation_connection=").append(name(object.collation())).toString();
  }

  /** Those of these modes that newer servers refuse. */
  static List<String> lostModes(String sqlMode) {
    return Stream.of(sqlMode.split(",", -1)).filter(LOST_MODES::contains).toList();
  }

  private String knownModes(StoredObject object) {
    List<String> lost = lostModes(object.sqlMode());
    if (!lost.isEmpty()) {
      rewrites.accept(
          "The sql_mode of "
              + object
              + " lost "
              + String.join(", ", lost)
              + ", which the target does not have.");
    }
    return knownModes(object.sqlMode());
  }

  /** The modes without those that newer servers refuse. */
  static String knownModes(String sqlMode) {
    List<String> modes = new ArrayList<>(List.of(sqlMode.split(",")));
    modes.removeAll(lostModes(sqlMode));
    return String.join(",", modes);
  }

  /**
   * The charset that the statement is read in. It is sent as UTF-8, so another one can be kept only
   * where the text is the same in both.
   */
  private String clientCharset(StoredObject object) {
    String charset = object.charset().toLowerCase(Locale.ROOT);
    boolean readsUtf8 = charset.startsWith("utf8");
    if (readsUtf8 || StandardCharsets.US_ASCII.newEncoder().canEncode(object.createStatement())) {
      return names.charset(charset);
    }
    rewrites.accept(
        "The character_set_client of " + object + " became utf8mb4; it was " + charset + ".");
    return "utf8mb4";
  }
}
