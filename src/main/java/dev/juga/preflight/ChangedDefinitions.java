package dev.juga.preflight;

import dev.juga.mysql.objects.TableDefinition;
import java.util.ArrayList;
import java.util.List;

/** Everything that Juga would change about tables on purpose. */
final class ChangedDefinitions implements Check {
  @Override
  public List<Finding> look(Ground ground) {
    List<String> rewrites = new ArrayList<>();
    for (TableDefinition definition : ground.definitions()) {
      definition.rewrites().forEach(one -> rewrites.add(one.replaceFirst("\\.$", "")));
    }
    return rewrites.isEmpty()
        ? List.of()
        : List.of(
            Finding.note(
                    "rewrites",
                    "Definitions are changed on their way so that the target takes them")
                .at(rewrites));
  }
}
