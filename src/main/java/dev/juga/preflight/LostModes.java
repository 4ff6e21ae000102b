package dev.juga.preflight;

import dev.juga.mysql.objects.DefinitionRules;
import dev.juga.schema.StoredObject;
import java.util.ArrayList;
import java.util.List;

/** Objects that keep a sql_mode which newer servers do not have. */
final class LostModes implements Check {
  @Override
  public List<Finding> look(Ground ground) {
    List<String> places = new ArrayList<>();
    for (StoredObject object : ground.objects()) {
      List<String> lost =
          object.sqlMode() == null ? List.of() : DefinitionRules.lostModes(object.sqlMode());
      if (!lost.isEmpty()) {
        places.add(object + " (" + String.join(", ", lost) + ')');
      }
    }
    return places.isEmpty()
        ? List.of()
        : List.of(
            Finding.note("lost-modes", "Objects keep modes that the target does not have")
                .at(places)
                .because(
                    "They are created without these modes, which changes nothing about bodies."));
  }
}
