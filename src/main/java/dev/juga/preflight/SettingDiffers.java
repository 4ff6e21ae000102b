package dev.juga.preflight;

import dev.juga.mysql.objects.DefinitionRules;
import java.util.List;

/**
 * A setting that means something to applications and differs.
 *
 * @param why what comes of it, a full sentence
 */
record SettingDiffers(String name, Severity severity, String why) implements Check {
  @Override
  public List<Finding> look(Ground ground) {
    if (!ground.hasTarget()
        || !ground.sourceSettings().has(nameOn(ground.sourceSettings()))
        || !ground.targetSettings().has(name)) {
      return List.of();
    }
    String from = wanted(ground);
    String to = ground.targetSettings().sorted(name);
    return from.equals(to)
        ? List.of()
        : List.of(
            Finding.of(severity, name, "The servers' default " + name + " differs")
                .at(
                    "source "
                        + shown(ground.sourceSettings().sorted(nameOn(ground.sourceSettings()))),
                    "target " + shown(to))
                .because(why)
                .mendedBy(ground.mending().setting(name, from)));
  }

  /** Old servers have another word for it. */
  private String nameOn(Settings settings) {
    return settings.has(name) ? name : name.replaceFirst("^transaction_", "tx_");
  }

  /** The source's value without the modes that only older servers know. */
  private String wanted(Ground ground) {
    String from = ground.sourceSettings().sorted(nameOn(ground.sourceSettings()));
    if (!name.equals("sql_mode")) {
      return from.replaceFirst("^utf8(?=_|$)", "utf8mb3");
    }
    return DefinitionRules.knownModes(from);
  }

  private static String shown(String value) {
    return value.isEmpty() ? "''" : value;
  }
}
