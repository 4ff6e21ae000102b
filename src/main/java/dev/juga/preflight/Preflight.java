package dev.juga.preflight;

import dev.juga.event.Notice;
import dev.juga.event.RunListener;
import dev.juga.failure.ExitCode;
import dev.juga.failure.Failure;
import dev.juga.lane.StopSign;
import dev.juga.mysql.SameServer;
import dev.juga.mysql.Server;
import dev.juga.mysql.objects.TableDefinition;
import dev.juga.mysql.rows.TableTransfer;
import dev.juga.schema.Inventory;
import dev.juga.schema.Schema;
import dev.juga.schema.StoredObject;
import dev.juga.schema.Table;
import dev.juga.schema.TableName;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Looks for everything that would stop a migration, or change what applications see, before it
 * begins. {@link #run} is a preflight by itself; a migration takes the same steps one by one while
 * it reads what it needs anyway. Used by one thread; {@link #stop} by any.
 */
public final class Preflight {
  private static final int REMARKS = 3;

  private final Ground ground;
  private final RunListener listener;
  private final StopSign stop = new StopSign("preflight");
  private final List<Finding> findings = new ArrayList<>();

  /**
   * A preflight of a migration.
   *
   * @param target null if there is none yet
   */
  public Preflight(Server source, Server target, PreflightOptions options, RunListener listener) {
    this.ground = new Ground(source, target, options);
    this.listener = listener;
  }

  /** Every check, and what was asked for besides. Fails only where nothing can be looked at. */
  public PreflightResult run() {
    long startedAt = System.nanoTime();
    step("Checking source and target");
    List<Way> ways = new ArrayList<>();
    if (lookAtServers()) {
      step("Reading definitions");
      if (read()) {
        step("Checking what is to be copied");
        checkSelection(ground.inventory());
        look(Checks.OF_INVENTORY);
        look(Checks.OF_SURROUNDINGS);
        lookCloser();
      }
      step("Measuring the way to the servers");
      ways.add(Way.measure(ground.source()));
      if (ground.hasTarget()) {
        ways.add(Way.measure(ground.target()));
      }
    }
    return result(ways, Duration.ofNanos(System.nanoTime() - startedAt));
  }

  /** Asks a preflight that is under way to end; it removes what a probe made. */
  public void stop() {
    stop.raise();
  }

  private void step(String name) {
    stop.check();
    listener.stepStarted(name);
  }

  /** The servers alone. Fails with the blockers if nothing more can be looked at behind them. */
  public void checkServers() {
    if (!lookAtServers()) {
      refuseIfBlocked();
    }
  }

  /** Whether more can be looked at. */
  private boolean lookAtServers() {
    if (ground.hasTarget()) {
      SameServer.refuse(ground.source(), ground.target());
    }
    look(Checks.FIRST);
    if (!blockers().isEmpty()) {
      return false;
    }
    look(Checks.OF_SERVERS);
    return true;
  }

  /** Reads something; what cannot be read is a blocker, told together with all others so far. */
  public <T> T reading(Supplier<T> reader) {
    try {
      return reader.get();
    } catch (Failure e) {
      if (e.exitCode() != ExitCode.PREFLIGHT) {
        throw e;
      }
      if (findings.stream().noneMatch(known -> known.what().equals(e.what()))) {
        findings.add(Finding.of("definition", e));
      }
      refuseIfBlocked();
      throw e;
    }
  }

  /**
   * What is to be copied and where it would go. Fails with all blockers together.
   *
   * @param definitions of the tables, in their order
   */
  public void checkInventory(Inventory inventory, List<TableDefinition> definitions) {
    checkSelection(inventory);
    ground.found(inventory, definitions);
    look(Checks.OF_INVENTORY);
    refuseIfBlocked();
  }

  /** What a run has to tell of the findings that do not stop it. */
  public List<Notice> remarks() {
    List<Finding> warnings =
        findings.stream()
            .filter(one -> one.severity() == Severity.WARNING)
            // A snapshot says itself which way it took.
            .filter(one -> !one.check().equals(SnapshotPrivileges.ID))
            .toList();
    List<Notice> remarks = new ArrayList<>();
    warnings.stream()
        .limit(REMARKS)
        .forEach(warning -> remarks.add(Notice.warning(warning.sentence())));
    int more = warnings.size() - REMARKS;
    if (more > 0) {
      remarks.add(
          Notice.warning(
              more
                  + (more == 1 ? " more warning" : " more warnings")
                  + ": juga preflight shows all."));
    }
    return remarks;
  }

  private void look(List<Check> checks) {
    for (Check check : checks) {
      stop.check();
      findings.addAll(check.look(ground));
    }
  }

  private boolean read() {
    try {
      Inventory inventory = ground.sourceDictionary().read(ground.options().selection());
      List<TableDefinition> definitions = new ArrayList<>();
      for (Table table : inventory.tables()) {
        // Fails where a migration would: a table may have nothing that can be moved.
        new TableTransfer(table).name();
        definitions.add(new TableDefinition(table, null, true, ground.rules()));
      }
      ground.found(inventory, definitions);
      return true;
    } catch (Failure e) {
      if (e.exitCode() != ExitCode.PREFLIGHT) {
        throw e;
      }
      findings.add(Finding.of("definition", e));
      return false;
    }
  }

  private void lookCloser() {
    if (ground.options().probe() && ground.hasTarget()) {
      step("Trying every definition on the target");
      try (Probe probe = new Probe(ground, stop)) {
        findings.addAll(probe.run());
      }
    }
    if (ground.options().scanText()) {
      step("Reading all text of the source");
      findings.addAll(new TextScan(ground, stop).run());
    }
  }

  /** A name that is written wrongly must not leave a schema behind in silence. */
  private void checkSelection(Inventory inventory) {
    if (inventory.schemas().isEmpty()) {
      throw Failure.of(
              ExitCode.USAGE, "There is nothing to copy: no schema of the source is selected")
          .at(ground.source().endpoint().toString())
          .remedy("Check --include and --exclude; system schemas are never copied.");
    }
    List<TableName> names = new ArrayList<>();
    inventory.tables().forEach(table -> names.add(table.name()));
    inventory.objects().stream()
        .filter(object -> object.kind() == StoredObject.Kind.VIEW)
        .forEach(view -> names.add(new TableName(view.schema(), view.name())));
    List<String> schemas = inventory.schemas().stream().map(Schema::name).toList();
    List<String> lost = ground.options().selection().withoutMatch(schemas, names);
    if (!lost.isEmpty()) {
      throw Failure.of(ExitCode.USAGE, "Nothing on the source answers to an --include")
          .at(String.join(", ", lost))
          .remedy(
              "Check its spelling; a name that holds a dot is written in backticks, and system"
                  + " schemas are never copied.");
    }
  }

  private List<Finding> blockers() {
    return findings.stream().filter(one -> one.severity() == Severity.BLOCKER).toList();
  }

  private void refuseIfBlocked() {
    List<Finding> blockers = blockers();
    if (blockers.size() == 1) {
      throw blockers.get(0).failure();
    }
    if (!blockers.isEmpty()) {
      throw Failure.of(
              ExitCode.PREFLIGHT,
              blockers.stream()
                  .map(Finding::sentence)
                  .collect(
                      Collectors.joining(
                          "\n- ", blockers.size() + " things stand in the way:\n- ", "")))
          .remedy("Nothing was moved; juga preflight shows the same with every line to type.");
    }
  }

  private PreflightResult result(List<Way> ways, Duration took) {
    findings.sort(Comparator.comparing(Finding::severity));
    Inventory inventory = ground.inventory();
    return new PreflightResult(
        ground.source().toString(),
        ground.hasTarget() ? ground.target().toString() : "",
        ground.schemaNames(),
        inventory.tables().size(),
        inventory.objectsByKind(),
        inventory.schemas().isEmpty() ? 0 : ground.sizes().total(),
        findings,
        ways,
        ground.hasTarget() ? ground.mending().groupName() : "",
        ground.hasTarget() || inventory.schemas().isEmpty()
            ? List.of()
            : new InstanceLines(ground).lines(),
        took);
  }
}
