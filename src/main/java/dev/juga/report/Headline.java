package dev.juga.report;

import dev.juga.report.Manifest.Proof;
import dev.juga.verdict.DifferenceKind;
import dev.juga.verdict.TableVerdict;
import dev.juga.verdict.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The verdict of the whole as everybody understands it.
 *
 * @param word one or two words, very big
 * @param sentence what it means, in plain words
 * @param more what else must be known beside it: warnings, exclusions, what is excluded
 */
record Headline(Tone tone, String word, String sentence, List<String> more) {
  static Headline of(Manifest manifest, Text text) {
    Proof proof = manifest.run().proof();
    if (proof == Proof.NONE) {
      return new Headline(
          Tone.UNSURE, text.of("word.NONE"), text.of("sentence.none"), more(manifest, text));
    }
    boolean isPartProof =
        proof == Proof.COUNTS || proof == Proof.DEFINITIONS || proof == Proof.WATCH;
    boolean isPart = manifest.verdict() == Verdict.MATCH && isPartProof;
    String word =
        isUnfinished(manifest) ? "UNFINISHED" : isPart ? proof.name() : manifest.verdict().name();
    return new Headline(
        isPart ? Tone.PART : Tone.of(manifest.verdict()),
        text.of("word." + word),
        sentence(manifest, text),
        more(manifest, text));
  }

  /** Whether all that is to be said is that the run did not reach its end. */
  private static boolean isUnfinished(Manifest manifest) {
    return manifest.verdict() == Verdict.INCONCLUSIVE && manifest.run().failure() != null;
  }

  private static String sentence(Manifest manifest, Text text) {
    if (isUnfinished(manifest)) {
      return text.of(
          "sentence.unfinished",
          text.number(with(manifest, Verdict.MATCH)),
          text.count(Totals.of(manifest).tables(), "table"));
    }
    return switch (manifest.verdict()) {
      case MATCH -> match(manifest, text);
      case MISMATCH -> mismatch(manifest, text);
      case CHANGING ->
          text.of("sentence.changing", text.count(with(manifest, Verdict.CHANGING), "table"));
      default -> {
        long open = with(manifest, Verdict.INCONCLUSIVE);
        yield open == 0
            ? text.of("sentence.nothing")
            : text.of("sentence.inconclusive", text.count(open, "table"));
      }
    };
  }

  private static String match(Manifest manifest, Text text) {
    if (manifest.run().proof() == Proof.DEFINITIONS) {
      return text.of(
          "sentence.definitions", text.count(manifest.definitions().compared(), "definition"));
    }
    Totals totals = Totals.of(manifest);
    long later = manifest.rowDifferences().getOrDefault(DifferenceKind.LATER, 0L);
    if (later > 0) {
      return text.of(
          "sentence.watch",
          text.count(totals.rows(), "row"),
          text.count(totals.tables(), "table"),
          text.count(totals.schemas(), "schema"),
          text.count(later, "row"));
    }
    return text.of(
        manifest.run().proof() == Proof.COUNTS ? "sentence.counts" : "sentence.match",
        text.count(totals.rows(), "row"),
        text.count(totals.tables(), "table"),
        text.count(totals.schemas(), "schema"));
  }

  private static String mismatch(Manifest manifest, Text text) {
    long tables = with(manifest, Verdict.MISMATCH);
    long definitions = manifest.definitions().differences().size();
    String defined = text.count(definitions, "definition-differs");
    if (tables == 0) {
      return text.of("sentence.only-definitions", defined);
    }
    List<String> parts = new ArrayList<>();
    manifest.rowDifferences().entrySet().stream()
        .filter(count -> !count.getKey().isWarning() && count.getValue() > 0)
        .forEach(count -> parts.add(text.count(count.getValue(), "row-" + count.getKey())));
    if (definitions > 0) {
      parts.add(defined);
    }
    String key = parts.isEmpty() ? "sentence.mismatch-bare" : "sentence.mismatch";
    return text.of(
        key + (tables == 1 ? ".one" : ".many"),
        text.number(tables),
        text.count(Totals.of(manifest).tables(), "table"),
        String.join(text.of("and"), parts));
  }

  private static List<String> more(Manifest manifest, Text text) {
    List<String> more = new ArrayList<>();
    if (manifest.cutover() != null) {
      more.add(text.of("more.watch", text.moment(manifest.cutover().time())));
    }
    if (manifest.definitions().compared() > 0
        && manifest.definitions().differences().isEmpty()
        && manifest.run().proof() != Proof.DEFINITIONS) {
      more.add(
          text.of("more.definitions", text.count(manifest.definitions().compared(), "definition")));
    }
    Map<DifferenceKind, Long> counts = manifest.rowDifferences();
    String warnings =
        counts.entrySet().stream()
            .filter(count -> count.getKey().isWarning() && count.getValue() > 0)
            .filter(count -> count.getKey() != DifferenceKind.LATER)
            .map(count -> text.count(count.getValue(), "row-" + count.getKey()))
            .collect(Collectors.joining(text.of("and")));
    if (!warnings.isEmpty()) {
      more.add(text.of("more.warnings", warnings));
    }
    long later = counts.getOrDefault(DifferenceKind.LATER, 0L);
    if (later > 0) {
      more.add(text.of("more.later", text.count(later, "row-LATER")));
    }
    long open = with(manifest, Verdict.INCONCLUSIVE);
    if (manifest.verdict() == Verdict.MISMATCH && open > 0) {
      String key = manifest.run().failure() == null ? "sentence.inconclusive" : "more.unfinished";
      more.add(text.of(key, text.count(open, "table")));
    }
    long excluded = with(manifest, Verdict.EXCLUDED) + manifest.exclusions().size();
    if (excluded > 0) {
      more.add(text.of("more.excluded", text.count(excluded, "entry")));
    }
    return more;
  }

  private static long with(Manifest manifest, Verdict verdict) {
    return manifest.tables().stream().map(TableVerdict::verdict).filter(verdict::equals).count();
  }
}
