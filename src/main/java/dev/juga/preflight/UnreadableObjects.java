package dev.juga.preflight;

import dev.juga.failure.Failure;
import dev.juga.mysql.Purpose;
import dev.juga.mysql.ServerFailure;
import dev.juga.mysql.Session;
import dev.juga.mysql.objects.ObjectSyntax;
import dev.juga.schema.StoredObject;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Objects that the target cannot even read: names that became reserved words, GROUP BY … DESC, what
 * is written in MariaDB's own way. The target reads each statement and runs none.
 */
final class UnreadableObjects implements Check {
  private static final Pattern NEAR = Pattern.compile("near '(.*)' at line \\d+$", Pattern.DOTALL);
  private static final int SHOWN = 50;

  @Override
  public List<Finding> look(Ground ground) {
    if (!ground.hasTarget()) {
      return List.of();
    }
    // One that is broken on the source is left out if need be, and stops nothing.
    List<StoredObject> sound =
        ground.objects().stream().filter(object -> object.defect() == null).toList();
    List<Failure> errors = sound.isEmpty() ? List.of() : errors(ground, sound);
    return errors.isEmpty()
        ? List.of()
        : List.of(
            Finding.blocker(
                    "syntax", "The target cannot read statements of the source: syntax error 1064")
                .at(errors.stream().map(UnreadableObjects::place).toList())
                .mendedBy(
                    Remedy.advice(
                        "Change them on the source so that both servers read them: a name that became"
                            + " a reserved word in backticks, ORDER BY behind GROUP BY instead of"
                            + " DESC.")));
  }

  private static List<Failure> errors(Ground ground, List<StoredObject> objects) {
    try (Session session = ground.target().open(Purpose.SHORT)) {
      return new ObjectSyntax(session, ground.rules()).errors(objects);
    } catch (Failure e) {
      // Then the target tells when it is to create them.
      if (ServerFailure.isDenied(e)) {
        return List.of();
      }
      throw e;
    }
  }

  private static String place(Failure error) {
    Matcher near = NEAR.matcher(error.what());
    if (!near.find()) {
      return error.where();
    }
    String text = near.group(1);
    String shown = text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
    return error.where() + " (at " + shown + ')';
  }
}
