package dev.juga.preflight;

import dev.juga.schema.StoredObject;
import dev.juga.schema.StoredObject.Kind;
import java.util.List;

/** Whether events would run on the target once they are enabled. */
final class EventsWait implements Check {
  private static final String NAME = "event_scheduler";

  @Override
  public List<Finding> look(Ground ground) {
    List<String> events =
        ground.objects().stream()
            .filter(object -> object.kind() == Kind.EVENT && object.enabled())
            .map(StoredObject::toString)
            .toList();
    if (events.isEmpty()
        || !ground.hasTarget()
        || !ground.sourceSettings().isOn(NAME)
        || ground.targetSettings().isOn(NAME)) {
      return List.of();
    }
    return List.of(
        Finding.warning("event-scheduler", "Events run on the source and would not on the target")
            .at(events)
            .because(
                "They arrive disabled; at the cutover they are enabled and need the scheduler.")
            .mendedBy(ground.mending().setting(NAME, "ON")));
  }
}
