package dev.juga.mysql.objects;

import dev.juga.failure.Failure;
import dev.juga.mysql.Session;
import dev.juga.schema.Identifier;
import dev.juga.schema.StoredObject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Creates views that read each other. A view can be created only after what it reads, so all are
 * tried until nothing changes. Views that read each other in a circle (they came to it by RENAME)
 * need a table in the place of one of them while the others are created.
 */
final class ViewOrder {
  private final Session target;
  private final ObjectSession session;
  private final Consumer<StoredObject> done;
  private final Function<StoredObject, ObjectStatement> statements;
  private final boolean replacing;
  private final Map<StoredObject, Failure> waiting = new LinkedHashMap<>();

  ViewOrder(
      Session target,
      ObjectSession session,
      Function<StoredObject, ObjectStatement> statements,
      boolean replacing,
      Consumer<StoredObject> done) {
    this.target = target;
    this.session = session;
    this.statements = statements;
    this.replacing = replacing;
    this.done = done;
  }

  /** Creates what the target takes; tells of the others why it refused them. */
  void create(List<StoredObject> views, BiConsumer<StoredObject, Failure> refused) {
    if (replacing) {
      // Of a view that reads nothing any more, none is kept: it would look like a circle.
      views.forEach(view -> new ViewPlaceholder(target, view).drop());
      views.forEach(view -> target.execute(statements.apply(view).drop()));
    }
    views.forEach(view -> waiting.put(view, null));
    untilNothingChanges();
    for (StoredObject view : List.copyOf(waiting.keySet())) {
      if (waiting.containsKey(view) && isReadByAnother(view)) {
        breakCircleAt(view);
      }
    }
    waiting.forEach(refused);
  }

  private void untilNothingChanges() {
    int before;
    do {
      before = waiting.size();
      for (StoredObject view : List.copyOf(waiting.keySet())) {
        tried(view, () -> target.execute(statements.apply(view).create()));
      }
    } while (waiting.size() < before);
  }

  private boolean tried(StoredObject view, Runnable creation) {
    try {
      session.in(view, creation);
      waiting.remove(view);
      done.accept(view);
      return true;
    } catch (Failure e) {
      if (!ObjectWriter.isAnswer(e)) {
        throw e;
      }
      waiting.put(view, e);
      return false;
    }
  }

  private boolean isReadByAnother(StoredObject view) {
    String name = Identifier.quoted(view.name());
    return waiting.keySet().stream()
        .anyMatch(other -> !other.equals(view) && other.createStatement().contains(name));
  }

  private void breakCircleAt(StoredObject view) {
    ViewPlaceholder placeholder = new ViewPlaceholder(target, view);
    Failure refusal = waiting.remove(view);
    placeholder.create();
    untilNothingChanges();
    boolean made =
        tried(
            view,
            () -> {
              target.execute(statements.apply(view).createViewAs(ViewPlaceholder.NAME));
              placeholder.replaceByView();
            });
    if (!made) {
      placeholder.drop();
      waiting.put(view, refusal);
    }
  }
}
