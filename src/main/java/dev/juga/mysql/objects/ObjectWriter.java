package dev.juga.mysql.objects;

import dev.juga.failure.ExitCode;
import dev.juga.failure.Failure;
import dev.juga.mysql.Session;
import dev.juga.schema.Schema;
import dev.juga.schema.StoredObject;
import dev.juga.schema.StoredObject.Kind;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Creates views, routines, triggers and events on the target, each in the session settings that the
 * source keeps for it. Events are created disabled: until the cutover the source's own run.
 */
public final class ObjectWriter {
  private static final int EVENT_IN_THE_PAST = 1588;
  private static final int SHOWN = 5;

  private final Session target;
  private final DefinitionRules rules;
  private final ObjectSession session;
  private final Consumer<String> remarks;
  private final boolean replacing;
  private final List<Failure> refused = new ArrayList<>();
  private Consumer<StoredObject> done = object -> {};

  /**
   * Writes through this session.
   *
   * @param schemas the schemas that the objects live in, with the source's defaults
   * @param replacing whether an object of the same name is dropped first, as after a run that broke
   *     off
   * @param remarks told, in a sentence each, what was changed on purpose and what was left out
   */
  public ObjectWriter(
      Session target,
      List<Schema> schemas,
      DefinitionRules rules,
      boolean replacing,
      Consumer<String> remarks) {
    this.target = target;
    this.rules = rules;
    this.session = new ObjectSession(target, schemas, rules, remarks);
    this.replacing = replacing;
    this.remarks = remarks;
  }

  /**
   * Creates the objects: routines, views, triggers in the order given, events. All are tried; then
   * one failure names those that the target refused. A view that is invalid on the source and that
   * the target does not take is told and left out.
   *
   * @param whenDone told of each object as soon as it needs no more work, also of a view left out
   */
  public void create(List<StoredObject> objects, Consumer<StoredObject> whenDone) {
    if (!tryAll(objects, whenDone).isEmpty()) {
      throw together();
    }
  }

  /**
   * Creates what the target takes.
   *
   * @param whenDone as for {@link #create}
   * @return a failure for each object that the target refused, told where
   */
  public List<Failure> tryAll(List<StoredObject> objects, Consumer<StoredObject> whenDone) {
    done = whenDone;
    each(objects, Set.of(Kind.FUNCTION, Kind.PROCEDURE));
    createViews(objects.stream().filter(object -> object.kind() == Kind.VIEW).toList());
    each(objects, Set.of(Kind.TRIGGER, Kind.EVENT));
    return List.copyOf(refused);
  }

  private void each(List<StoredObject> objects, Set<Kind> kinds) {
    for (StoredObject object : objects) {
      if (!kinds.contains(object.kind())) {
        continue;
      }
      try {
        session.in(object, () -> createOne(object));
        done.accept(object);
      } catch (Failure e) {
        keep(object, e);
      }
    }
  }

  private void createViews(List<StoredObject> views) {
    new ViewOrder(target, session, this::statement, replacing, done).create(views, this::leaveOut);
  }

  private void leaveOut(StoredObject view, Failure refusal) {
    if (view.defect() == null) {
      keep(view, refusal);
      return;
    }
    remarks.accept(
        "The "
            + view
            + " was left out: it is invalid on the source ("
            + view.defect()
            + ") and the target did not take it.");
    done.accept(view);
  }

  private void createOne(StoredObject object) {
    ObjectStatement statement = statement(object);
    if (replacing) {
      target.execute(statement.drop());
    }
    target.execute(statement.create());
    if (object.kind() == Kind.EVENT && vanished()) {
      target.execute(statement.createPreserved());
      remarks.accept(
          object + " is over and would not have been kept: it is now ON COMPLETION PRESERVE.");
    }
  }

  private ObjectStatement statement(StoredObject object) {
    return new ObjectStatement(object, rules, remarks);
  }

  /** The server drops an event whose time is past as soon as it is created, with a warning. */
  private boolean vanished() {
    return target.list("SHOW WARNINGS", row -> row.getInt("Code")).contains(EVENT_IN_THE_PAST);
  }

  /** Only a refusal by the server is the object's own; a lost connection ends the run at once. */
  private void keep(StoredObject object, Failure e) {
    if (!isAnswer(e)) {
      throw e;
    }
    refused.add(e.at(object.toString()));
  }

  /** Whether a server refused a statement, rather than went away. */
  public static boolean isAnswer(Failure e) {
    return e.getCause() instanceof SQLException answer
        && answer.getErrorCode() != 0
        && answer.getSQLState() != null
        && !answer.getSQLState().startsWith("08");
  }

  private Failure together() {
    Failure first = refused.get(0);
    List<String> names = refused.stream().limit(SHOWN).map(Failure::where).toList();
    String more = refused.size() > SHOWN ? " and " + (refused.size() - SHOWN) + " more" : "";
    return Failure.of(
            ExitCode.MISMATCH,
            refused.size() == 1
                ? first.what()
                : "The target refused "
                    + refused.size()
                    + " objects of the source, the first with: "
                    + first.what())
        .at(String.join(", ", names) + more)
        .remedy(
            "Change them on the source so that both servers take them, or create them on the target"
                + " by hand.")
        .cause(first.getCause());
  }
}
