package dev.juga.mysql.objects;

import dev.juga.failure.Failure;
import dev.juga.mysql.Session;
import dev.juga.schema.Identifier;
import dev.juga.schema.Schema;
import dev.juga.schema.StoredObject;
import dev.juga.schema.StoredObject.Kind;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Creates views, routines, triggers and events on the target, each in the session settings that the
 * source keeps for it. Events are created disabled: until the cutover the source's own run.
 */
public final class ObjectWriter {
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
          "POSTGRESQL");

  private static final int EVENT_IN_THE_PAST = 1588;

  private static final Pattern EVENT_STATUS =
      Pattern.compile("( ON COMPLETION (?:NOT )?PRESERVE )(ENABLE|DISABLE ON SLAVE|DISABLE)\\b");

  private final Session target;
  private final String ownSqlMode;
  private final Map<String, Schema> schemas;
  private final Consumer<String> rewrites;

  /**
   * Writes through this session.
   *
   * @param schemas the schemas that the objects live in, with their defaults
   * @param rewrites told, in a sentence each, what was changed on purpose
   */
  public ObjectWriter(Session target, List<Schema> schemas, Consumer<String> rewrites) {
    this.target = target;
    this.schemas = schemas.stream().collect(Collectors.toMap(Schema::name, schema -> schema));
    this.ownSqlMode = target.text("SELECT @@SESSION.sql_mode");
    this.rewrites = rewrites;
  }

  /** Creates the objects: routines, views, triggers in the order given, events. */
  public void create(List<StoredObject> objects) {
    each(objects, Set.of(Kind.FUNCTION, Kind.PROCEDURE));
    createViews(objects.stream().filter(object -> object.kind() == Kind.VIEW).toList());
    each(objects, Set.of(Kind.TRIGGER, Kind.EVENT));
  }

  private void each(List<StoredObject> objects, Set<Kind> kinds) {
    objects.stream().filter(object -> kinds.contains(object.kind())).forEach(this::createOne);
  }

  /** A view can be created only after the views that it reads: tries until nothing changes. */
  private void createViews(List<StoredObject> views) {
    List<StoredObject> waiting = new ArrayList<>(views);
    while (!waiting.isEmpty()) {
      Failure refused = null;
      for (StoredObject view : List.copyOf(waiting)) {
        try {
          createOne(view);
          waiting.remove(view);
        } catch (Failure e) {
          refused = e.at(view.toString());
        }
      }
      if (refused != null && waiting.size() == views.size()) {
        throw refused;
      }
      views = List.copyOf(waiting);
    }
  }

  private void createOne(StoredObject object) {
    Schema schema = schemas.get(object.schema());
    String born = object.databaseCollation();
    if (born == null || born.equals(schema.collation())) {
      createInSession(object);
      return;
    }
    // A routine keeps the schema's default of the day it was created.
    target.execute("ALTER SCHEMA " + Identifier.quoted(schema.name()) + " COLLATE " + born);
    try {
      createInSession(object);
    } finally {
      target.execute(
          "ALTER SCHEMA " + Identifier.quoted(schema.name()) + " COLLATE " + schema.collation());
    }
  }

  private void createInSession(StoredObject object) {
    target.execute("USE " + Identifier.quoted(object.schema()));
    target.execute(settings(object));
    try {
      target.execute(statement(object, false));
      if (object.kind() == Kind.EVENT && vanished()) {
        target.execute(statement(object, true));
        rewrites.accept(
            object + " is over and would not have been kept: it is now ON COMPLETION PRESERVE.");
      }
    } finally {
      target.execute("SET NAMES utf8mb4", "SET sql_mode='" + ownSqlMode + "', time_zone='+00:00'");
    }
  }

  /** The server drops an event whose time is past as soon as it is created, with a warning. */
  private boolean vanished() {
    return target.list("SHOW WARNINGS", row -> row.getInt("Code")).contains(EVENT_IN_THE_PAST);
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
    return set.append(", collation_connection=").append(object.collation()).toString();
  }

  private String knownModes(StoredObject object) {
    List<String> modes = new ArrayList<>(List.of(object.sqlMode().split(",")));
    if (modes.removeAll(LOST_MODES)) {
      rewrites.accept("The sql_mode of " + object + " lost modes that the target does not have.");
    }
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
      return charset;
    }
    rewrites.accept(
        "The character_set_client of " + object + " became utf8mb4; it was " + charset + ".");
    return "utf8mb4";
  }

  private String statement(StoredObject object, boolean preserved) {
    if (object.kind() != Kind.EVENT) {
      return object.createStatement();
    }
    String create = object.createStatement();
    int behindName = create.indexOf(Identifier.quoted(object.name())) + object.name().length();
    Matcher status = EVENT_STATUS.matcher(create);
    if (!status.find(behindName)) {
      throw new IllegalStateException("no status in " + create);
    }
    if (object.enabled()) {
      rewrites.accept(
          "The event "
              + object.schema()
              + '.'
              + object.name()
              + " is disabled on the target until the cutover.");
    }
    String completion = preserved ? " ON COMPLETION PRESERVE " : status.group(1);
    return create.substring(0, status.start(1))
        + completion
        + "DISABLE"
        + create.substring(status.end(2));
  }
}
