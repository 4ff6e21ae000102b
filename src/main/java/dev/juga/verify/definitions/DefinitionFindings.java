package dev.juga.verify.definitions;

import dev.juga.verdict.DefinitionDifference;
import java.util.List;

/**
 * What the comparison of definitions found.
 *
 * @param compared how many definitions of the source were looked for on the target
 * @param differences empty if the target defines what the source does
 * @param rewrites what a migration changed on purpose, a sentence each
 */
public record DefinitionFindings(
    int compared, List<DefinitionDifference> differences, List<String> rewrites) {
  public DefinitionFindings {
    differences = List.copyOf(differences);
    rewrites = List.copyOf(rewrites);
  }
}
