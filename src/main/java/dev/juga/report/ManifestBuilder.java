package dev.juga.report;

import dev.juga.event.Notice;
import dev.juga.mysql.ServerRecord;
import dev.juga.mysql.snapshot.SnapshotPosition;
import dev.juga.rehearse.Forecast;
import dev.juga.rehearse.Outcome;
import dev.juga.report.Manifest.Cutover;
import dev.juga.report.Manifest.Definitions;
import dev.juga.report.Manifest.Exclusion;
import dev.juga.report.Manifest.Limit;
import dev.juga.report.Manifest.Position;
import dev.juga.report.Manifest.Proof;
import dev.juga.report.Manifest.Run;
import dev.juga.report.Manifest.Side;
import dev.juga.report.Manifest.Tool;
import dev.juga.verdict.DefinitionDifference;
import dev.juga.verdict.TableVerdict;
import dev.juga.verdict.Verdict;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Puts a manifest together from what a run returned. The verdict of the whole is made here. */
public final class ManifestBuilder {
  private final Tool tool;
  private final Run run;
  private Side source;
  private Side target;
  private String reason;
  private final List<TableVerdict> tables = new ArrayList<>();
  private Definitions definitions = new Definitions(0, List.of());
  private final List<String> rewrites = new ArrayList<>();
  private final List<Exclusion> exclusions = new ArrayList<>();
  private final List<Notice> findings = new ArrayList<>();
  private final List<Limit> limits = new ArrayList<>();
  private Cutover cutover;
  private Forecast forecast;
  private Outcome outcome;
  private Timeline.Account account = Timeline.Account.NONE;

  /** What every verdict of such a run leaves open is noted already. */
  public ManifestBuilder(Tool tool, Run run) {
    this.tool = tool;
    this.run = run;
    limit(LimitKind.WRITTEN_LATER, null);
    switch (run.proof()) {
      case INLINE, FULL -> limit(LimitKind.CHANCE, null);
      case WATCH -> limit(LimitKind.CHANCE, null).limit(LimitKind.LATER, null);
      case COUNTS, NONE -> limit(LimitKind.CONTENTS, null);
      case DEFINITIONS -> limit(LimitKind.ROWS, null);
    }
    limit(LimitKind.FORGERY, null);
  }

  /**
   * The server that was read.
   *
   * @param position null where there was no snapshot
   */
  public ManifestBuilder source(ServerRecord server, SnapshotPosition position) {
    source = side(server, position);
    return this;
  }

  /** The server that was written or compared, likewise. */
  public ManifestBuilder target(ServerRecord server, SnapshotPosition position) {
    target = side(server, position);
    return this;
  }

  private static Side side(ServerRecord server, SnapshotPosition position) {
    return new Side(
        server.name(),
        server.version().product().toString(),
        server.version().text(),
        position(position),
        server.session());
  }

  private static Position position(SnapshotPosition position) {
    return position == null
        ? null
        : new Position(
            position.gtidSet(),
            position.binlogFile(),
            position.binlogPosition(),
            position.lockHeld());
  }

  /** Why the verdict is what it is, in one sentence; the tables say it themselves otherwise. */
  public ManifestBuilder reason(String sentence) {
    reason = sentence;
    return this;
  }

  public ManifestBuilder tables(Collection<TableVerdict> more) {
    tables.addAll(more);
    return this;
  }

  /**
   * Definitions that were compared.
   *
   * @param compared how many; with 0 the report says that they were not
   */
  public ManifestBuilder definitions(long compared, List<DefinitionDifference> differences) {
    definitions = new Definitions(compared, differences);
    return this;
  }

  public ManifestBuilder rewrites(Collection<String> sentences) {
    rewrites.addAll(sentences);
    return this;
  }

  public ManifestBuilder exclusion(String what, String why) {
    exclusions.add(new Exclusion(what, why));
    return this;
  }

  public ManifestBuilder findings(Collection<Notice> notices) {
    findings.addAll(notices);
    return this;
  }

  /**
   * Something that the verdict does not cover.
   *
   * @param detail null where the kind says all
   */
  public ManifestBuilder limit(LimitKind kind, String detail) {
    limits.add(new Limit(kind, detail));
    return this;
  }

  /** The cutover since which the target is in use. */
  public ManifestBuilder cutover(Cutover moment) {
    cutover = moment;
    return this;
  }

  /** How long the maintenance window must be; null if nothing was measured. */
  public ManifestBuilder forecast(Forecast measured) {
    forecast = measured;
    return this;
  }

  /** What became of an earlier forecast; null if there was none. */
  public ManifestBuilder outcome(Outcome compared) {
    outcome = compared;
    return this;
  }

  /** Steps, lanes, throughput, and the sentences that the run said. */
  public ManifestBuilder timeline(Timeline timeline) {
    account = timeline.account();
    return findings(account.notices());
  }

  /**
   * The manifest; both servers must be known by now. Parts that contradict their own verdict are a
   * mistake of the verifier, and no evidence is made of them.
   */
  public Manifest build() {
    if (source == null || target == null) {
      throw new IllegalStateException("a manifest names both servers");
    }
    if (definitions.compared() == 0 && run.proof() != Proof.DEFINITIONS) {
      limit(LimitKind.DEFINITIONS, null);
    }
    Manifest undecided = with(Verdict.INCONCLUSIVE);
    Manifest manifest = with(undecided.verdictOfParts());
    Contradictions.in(manifest)
        .ifPresent(
            sentence -> {
              throw new IllegalStateException(sentence);
            });
    return manifest;
  }

  private Manifest with(Verdict verdict) {
    return new Manifest(
        Manifest.FORMAT,
        tool,
        run,
        source,
        target,
        verdict,
        reason,
        tables,
        definitions,
        rewrites,
        exclusions,
        findings,
        limits,
        account.steps(),
        account.lanes(),
        account.throughput(),
        cutover,
        forecast,
        outcome);
  }
}
