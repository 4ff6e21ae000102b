package dev.juga.preflight;

import dev.juga.schema.StoredObject;
import dev.juga.schema.StoredObject.Kind;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Whether the target lets functions and triggers in although it has a binary log: who lacks SUPER
 * makes none (1419), and nobody makes a function that does not say what it does to data (1418).
 */
final class FunctionCreators implements Check {
  private static final String NAME = "log_bin_trust_function_creators";

  private static final Pattern HARMLESS =
      Pattern.compile("\\b(?:(?<!NOT )DETERMINISTIC|NO SQL|READS SQL DATA)\\b");

  @Override
  public List<Finding> look(Ground ground) {
    if (!ground.hasTarget()
        || !ground.targetSettings().isOn("log_bin")
        || ground.targetSettings().isOn(NAME)) {
      return List.of();
    }
    boolean mayAll = ground.targetGrants().missing(List.of("SUPER")).isEmpty();
    List<String> refused =
        ground.objects().stream()
            .filter(object -> isRefused(object, mayAll))
            .map(StoredObject::toString)
            .toList();
    return refused.isEmpty()
        ? List.of()
        : List.of(
            Finding.blocker(
                    "function-creators",
                    "The target has a binary log and does not trust those who create functions and"
                        + " triggers")
                .at(refused)
                .because("It would refuse these with error " + (mayAll ? "1418." : "1419."))
                .mendedBy(ground.mending().setting(NAME, "ON")));
  }

  private static boolean isRefused(StoredObject object, boolean mayAll) {
    if (object.kind() == Kind.TRIGGER) {
      return !mayAll;
    }
    return object.kind() == Kind.FUNCTION && (!mayAll || !saysWhatItDoes(object));
  }

  /** Its characteristics stand between RETURNS and the body. */
  private static boolean saysWhatItDoes(StoredObject object) {
    String code = Code.of(object.createStatement()).toUpperCase(Locale.ROOT);
    int from = Math.max(0, code.indexOf("RETURNS"));
    int body = indexOf(code, Pattern.compile("\\b(?:BEGIN|RETURN)\\b"), from);
    return HARMLESS.matcher(code.substring(from, body)).find();
  }

  private static int indexOf(String code, Pattern word, int from) {
    java.util.regex.Matcher found = word.matcher(code);
    return found.find(from) ? found.start() : code.length();
  }
}
