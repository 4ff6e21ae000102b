package dev.juga.preflight;

import dev.juga.schema.StoredObject;
import java.util.List;

/** Views that the source itself cannot read. */
final class BrokenViews implements Check {
  @Override
  public List<Finding> look(Ground ground) {
    List<String> broken =
        ground.objects().stream()
            .filter(object -> object.defect() != null)
            .map(StoredObject::toString)
            .toList();
    return broken.isEmpty()
        ? List.of()
        : List.of(
            Finding.warning("broken-views", "Views are invalid on the source already")
                .at(broken)
                .because("Juga tries them and leaves out those that the target refuses.")
                .mendedBy(Remedy.advice("Mend or drop them on the source.")));
  }
}
