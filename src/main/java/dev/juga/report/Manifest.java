package dev.juga.report;

import dev.juga.event.Notice;
import dev.juga.rehearse.Forecast;
import dev.juga.rehearse.Outcome;
import dev.juga.schema.TableName;
import dev.juga.verdict.DefinitionDifference;
import dev.juga.verdict.DifferenceKind;
import dev.juga.verdict.TableVerdict;
import dev.juga.verdict.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What one run found out, as it is written down; {@code src/docs/MANIFEST.md} explains every field.
 * Made by {@link ManifestBuilder}, kept by {@link ManifestFile}. Holds no secret: its texts come
 * from places that know none.
 *
 * @param format version of this format; grows when an older reader would misunderstand a newer file
 * @param verdict what is said of the whole
 * @param reason why, in one sentence, where the verdict is no plain MATCH; else null
 * @param limits what the verdict does not cover
 * @param throughput what had been done by when, in the order of time
 * @param cutover since when the target is in use; null before it is
 * @param forecast how long the maintenance window must be; null unless a rehearsal measured it
 * @param outcome what became of an earlier forecast; null where none was named
 */
public record Manifest(
    int format,
    Tool tool,
    Run run,
    Side source,
    Side target,
    Verdict verdict,
    String reason,
    List<TableVerdict> tables,
    Definitions definitions,
    List<String> rewrites,
    List<Exclusion> exclusions,
    List<Notice> findings,
    List<Limit> limits,
    List<Step> steps,
    List<Lane> lanes,
    List<Sample> throughput,
    Cutover cutover,
    Forecast forecast,
    Outcome outcome) {
  /** The format that this Juga writes, and the newest that it reads. */
  public static final int FORMAT = 1;

  public Manifest {
    tables = listOf(tables);
    rewrites = listOf(rewrites);
    exclusions = listOf(exclusions);
    findings = listOf(findings);
    limits = listOf(limits);
    steps = listOf(steps);
    lanes = listOf(lanes);
    throughput = listOf(throughput);
  }

  /** A field that the file leaves out is an empty list. */
  private static <T> List<T> listOf(List<T> given) {
    return given == null ? List.of() : List.copyOf(given);
  }

  /**
   * The verdict that the parts allow: the worst of every table and of the definitions. Where
   * nothing was to be compared, nothing can be said; and definitions that agree do not make up for
   * rows that nobody compared. A run that did not reach its end promises nothing.
   */
  public Verdict verdictOfParts() {
    if (run.proof() == Proof.NONE) {
      return Verdict.INCONCLUSIVE;
    }
    List<Verdict> parts = new ArrayList<>();
    if (run.proof() != Proof.DEFINITIONS) {
      parts.add(Verdict.of(tables.stream().map(TableVerdict::verdict).toList()));
    }
    parts.add(definitions.verdict());
    if (run.failure() != null) {
      parts.add(Verdict.INCONCLUSIVE);
    }
    return Verdict.of(parts);
  }

  /** What wrote the manifest, and how it summed up rows. */
  public record Tool(String version, String digest) {}

  /**
   * Which command did it, when, and how far its proof reaches.
   *
   * @param failure what ended it before its end, in words; null where it reached its end
   */
  public record Run(
      Verb verb, String id, Instant started, Instant ended, Proof proof, String failure) {
    /** How long it took. */
    public Duration took() {
      return Duration.between(started, ended);
    }
  }

  /** The command. */
  public enum Verb {
    REHEARSE,
    MIGRATE,
    VERIFY
  }

  /** How far the proof reaches. */
  public enum Proof {
    /** Checksums of every chunk, taken from the source's stored values while they were copied. */
    INLINE,
    /** Checksums of every table, taken from both servers independently. */
    FULL,
    /**
     * Checksums of every table of a target in use, where what the application marks as changed
     * since the cutover is counted apart. Watches over the proof, and is none.
     */
    WATCH,
    /** Row counts; contents were not compared. */
    COUNTS,
    /** Definitions; rows were not looked at. */
    DEFINITIONS,
    /** Nothing was compared, as asked. */
    NONE;

    /** Whether the contents of rows were compared. */
    public boolean coversContents() {
      return this == INLINE || this == FULL || this == WATCH;
    }
  }

  /**
   * One server.
   *
   * @param name account, host and port, as people read it
   * @param product MySQL or MariaDB
   * @param version in the server's own words
   * @param position where its snapshot stands; null where it had none
   * @param session the session's settings as they were read back; a value may be null
   */
  public record Side(
      String name, String product, String version, Position position, Map<String, String> session) {
    public Side {
      session =
          session == null ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(session));
    }
  }

  /**
   * A place in a server's history.
   *
   * @param gtidSet the executed GTID set; empty if not every write gets a GTID
   * @param binlogFile empty if there is no binary log, or the account may not ask
   * @param binlogPosition byte position in that file; 0 if there is none
   * @param lockHeld how long writers were locked for it
   */
  public record Position(
      String gtidSet, String binlogFile, long binlogPosition, Duration lockHeld) {}

  /**
   * What is said of definitions.
   *
   * @param compared how many definitions were compared; 0 if none were
   */
  public record Definitions(long compared, List<DefinitionDifference> differences) {
    public Definitions {
      differences = listOf(differences);
    }

    /** EXCLUDED where none were compared. */
    public Verdict verdict() {
      if (differences.stream().anyMatch(difference -> !difference.kind().isWarning())) {
        return Verdict.MISMATCH;
      }
      return compared > 0 ? Verdict.MATCH : Verdict.EXCLUDED;
    }
  }

  /**
   * The moment since which the application writes to the target.
   *
   * @param zone in which the application writes DATETIME columns; null if nobody said
   * @param marks the columns by which changes are known, as {@code GLOB:COLUMN}
   * @param volatileTables globs of the tables that were not compared since they change all the time
   */
  public record Cutover(
      Instant time, String zone, List<String> marks, List<String> volatileTables) {
    public Cutover {
      marks = listOf(marks);
      volatileTables = listOf(volatileTables);
    }
  }

  /**
   * Something that was left out.
   *
   * @param what a schema, a table, a pattern or a column
   */
  public record Exclusion(String what, String reason) {}

  /**
   * Something that the verdict does not cover.
   *
   * @param detail more about it, in one sentence; null where the kind says all
   */
  public record Limit(LimitKind kind, String detail) {}

  /** A part of a run; {@code name} is a short phrase. */
  public record Step(String name, Instant started, Instant ended) {}

  /** What one pair of connections did, in the order of time. */
  public record Lane(String name, List<Work> work) {
    public Lane {
      work = listOf(work);
    }
  }

  /**
   * A time in which a lane worked on a table.
   *
   * @param table the first table, where several pieces of work are told as one
   * @param pieces how many pieces of work are told as one
   */
  public record Work(TableName table, int pieces, Instant started, Instant ended) {}

  /** All rows and bytes that were done by then. */
  public record Sample(Instant at, long rows, long bytes) {}

  /** How many rows differ over all tables, by class. */
  public Map<DifferenceKind, Long> rowDifferences() {
    Map<DifferenceKind, Long> sums = new EnumMap<>(DifferenceKind.class);
    tables.forEach(table -> table.counts().forEach((kind, n) -> sums.merge(kind, n, Long::sum)));
    return sums;
  }
}
