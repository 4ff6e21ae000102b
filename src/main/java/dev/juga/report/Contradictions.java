package dev.juga.report;

import dev.juga.verdict.TableDigest;
import dev.juga.verdict.TableVerdict;
import dev.juga.verdict.Verdict;
import java.util.Objects;
import java.util.Optional;

/**
 * Finds what cannot be true of a manifest at once, so that no page shows a MATCH over figures that
 * differ: neither by a mistake of the verifier, nor because somebody edited the file.
 */
final class Contradictions {
  private Contradictions() {}

  /** The first one, a sentence without its full stop. */
  static Optional<String> in(Manifest manifest) {
    for (TableVerdict table : manifest.tables()) {
      if (table.verdict() == Verdict.MATCH && !isPlausible(table)) {
        return Optional.of("Table " + table.table() + " is called a MATCH and its figures differ");
      }
    }
    Verdict allowed = manifest.verdictOfParts();
    return allowed == manifest.verdict()
        ? Optional.empty()
        : Optional.of(
            "The whole is called " + manifest.verdict() + " where its parts say " + allowed);
  }

  /** Warnings, such as rows changed after the cutover, may explain figures that differ. */
  private static boolean isPlausible(TableVerdict table) {
    boolean differs =
        table.counts().entrySet().stream()
            .anyMatch(count -> count.getValue() != 0 && !count.getKey().isWarning());
    boolean isExplained = table.counts().values().stream().anyMatch(count -> count != 0);
    return !differs && (isExplained || areEqual(table.source(), table.target()));
  }

  private static boolean areEqual(TableDigest source, TableDigest target) {
    if (source == null || target == null) {
      return false;
    }
    boolean unsummed = source.digest() == null || target.digest() == null;
    return source.rows() == target.rows()
        && (unsummed || Objects.equals(source.digest(), target.digest()));
  }
}
