package dev.juga.mysql.objects;

import dev.juga.failure.Failure;
import dev.juga.mysql.ServerFailure;
import dev.juga.mysql.Session;
import dev.juga.schema.StoredObject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * Lets the target read the statements of objects without running them. PREPARE parses a statement
 * before it says that it cannot be prepared (1295), or that its tables are missing; so a syntax
 * error (1064), such as a name that became a reserved word, shows before anything is created (seen
 * on 8.0.31 and 9.7.4).
 */
public final class ObjectSyntax {
  private static final int SYNTAX_ERROR = 1064;

  /** What is parsed needs a current schema, whose tables are not looked at. */
  private static final String SOME_SCHEMA = "mysql";

  private final Session target;
  private final DefinitionRules rules;

  /**
   * Reads through this session, which gets other settings and is not to be used for anything else.
   */
  public ObjectSyntax(Session target, DefinitionRules rules) {
    this.target = target;
    this.rules = rules;
  }

  /**
   * What is wrong with the objects' statements, told where; those that can be read are not named.
   */
  public List<Failure> errors(List<StoredObject> objects) {
    List<Failure> errors = new ArrayList<>();
    target.execute("USE " + SOME_SCHEMA);
    for (StoredObject object : objects) {
      error(object).ifPresent(found -> errors.add(found.at(object.toString())));
    }
    return errors;
  }

  private Optional<Failure> error(StoredObject object) {
    String statement = new ObjectStatement(object, rules, rewrite -> {}).create();
    byte[] bytes = statement.getBytes(StandardCharsets.UTF_8);
    String modes = object.sqlMode() == null ? "" : ObjectSession.knownModes(object.sqlMode());
    target.execute(
        "SET @juga_object = CONVERT(0x"
            + HexFormat.of().formatHex(bytes)
            + " USING utf8mb4), sql_mode='"
            + modes
            + "'");
    try {
      target.execute("PREPARE juga_object FROM @juga_object");
      return Optional.empty();
    } catch (Failure e) {
      if (!ObjectWriter.isAnswer(e)) {
        throw e;
      }
      return ServerFailure.code(e) == SYNTAX_ERROR ? Optional.of(e) : Optional.empty();
    }
  }
}
