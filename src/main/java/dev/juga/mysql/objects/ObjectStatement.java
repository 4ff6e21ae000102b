package dev.juga.mysql.objects;

import dev.juga.mysql.ServerVersion;
import dev.juga.schema.Identifier;
import dev.juga.schema.StoredObject;
import dev.juga.schema.StoredObject.Kind;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The CREATE statement of a view, routine, trigger or event as the target gets it. */
final class ObjectStatement {
  /** REPLICA is the later word, which 8.0 does not know. */
  private static final Pattern EVENT_STATUS =
      Pattern.compile(
          "( ON COMPLETION (?:NOT )?PRESERVE )(ENABLE|DISABLE ON (?:SLAVE|REPLICA)|DISABLE)\\b");

  private static final Pattern VIEW_NAME =
      Pattern.compile(" VIEW `(?:[^`]|``)*`(?:\\.`(?:[^`]|``)*`)?");

  private static final Pattern UTF8MB4 =
      Pattern.compile(
          "\\b((?:CHARSET|CHARACTER SET)\\s+utf8mb4)\\b(?!\\s+COLLATE)", Pattern.CASE_INSENSITIVE);

  private final StoredObject object;
  private final DefinitionRules rules;
  private final Consumer<String> rewrites;

  /**
   * The statement of one object.
   *
   * @param rewrites told, in a sentence each, what is changed on purpose
   */
  ObjectStatement(StoredObject object, DefinitionRules rules, Consumer<String> rewrites) {
    this.object = object;
    this.rules = rules;
    this.rewrites = rewrites;
  }

  /** The whole statement; an event that runs on the source is disabled. */
  String create() {
    String create = pinned(withDefiner(readable()));
    return object.kind() == Kind.EVENT ? disabled(create, false) : create;
  }

  /** The event's statement with which the target does not drop it, although its time is past. */
  String createPreserved() {
    return disabled(withDefiner(readable()), true);
  }

  /** The view's statement under another name in its schema. */
  String createViewAs(String name) {
    String whole = Identifier.quoted(object.schema()) + '.' + Identifier.quoted(name);
    return VIEW_NAME.matcher(create()).replaceFirst(Matcher.quoteReplacement(" VIEW " + whole));
  }

  String drop() {
    return "DROP " + object.kind().keyword() + " IF EXISTS " + object.quotedName();
  }

  private String readable() {
    return new PrintedHeader(object, object.createStatement()).readable();
  }

  private String withDefiner(String create) {
    String wanted = rules.options().definer();
    if (wanted == null) {
      return create;
    }
    String account = Definers.normalized(wanted);
    Definers.of(object)
        .filter(own -> !own.equals(account))
        .ifPresent(
            own ->
                rewrites.accept(
                    "The definer of " + object + " became " + account + "; it was " + own + "."));
    return Definers.replaced(create, wanted);
  }

  /**
   * In parameters and results of older servers utf8mb4 alone means utf8mb4_general_ci, and for 8.0
   * another collation. MariaDB's default can be another one from 11.2 on, and is left alone.
   */
  private String pinned(String create) {
    boolean routine = object.kind() == Kind.FUNCTION || object.kind() == Kind.PROCEDURE;
    ServerVersion source = rules.source();
    boolean older = source.isMariaDb() ? !source.isMariaDbFrom(11, 2) : source.major() < 8;
    if (!routine || !older) {
      return create;
    }
    int end = new PrintedHeader(object, create).behindResult();
    String header = create.substring(0, end);
    return UTF8MB4.matcher(header).replaceAll("$1 COLLATE utf8mb4_general_ci")
        + create.substring(end);
  }

  private String disabled(String create, boolean preserved) {
    Matcher status = EVENT_STATUS.matcher(create);
    if (!status.find(new PrintedHeader(object, create).schedule())) {
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
        + (status.group(2).startsWith("DISABLE ON ") ? "DISABLE ON SLAVE" : "DISABLE")
        + create.substring(status.end(2));
  }
}
