package dev.juga.preflight;

import java.util.List;

/** Whether the source shows every label and default as it is. */
final class HiddenLabels implements Check {
  @Override
  public List<Finding> look(Ground ground) {
    List<String> hidden = ground.sourceDictionary().hiddenCharacters(ground.inventory());
    return hidden.isEmpty()
        ? List.of()
        : List.of(
            Finding.blocker(
                    "hidden-characters",
                    "The source shows a question mark instead of a character such as an emoji in the"
                        + " labels or the default of a column, so that the copy would have another"
                        + " one")
                .at(hidden)
                .mendedBy(
                    Remedy.advice(
                        "Change the label or the default on the source (ALTER TABLE … MODIFY), or"
                            + " leave the table out with --exclude.")));
  }
}
