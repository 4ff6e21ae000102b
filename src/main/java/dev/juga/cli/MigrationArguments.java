package dev.juga.cli;

import dev.juga.migrate.MigrateOptions;
import dev.juga.schema.Selection;
import java.util.List;
import picocli.CommandLine.ArgGroup;

/** What a migration and its rehearsal are told alike. */
final class MigrationArguments {
  @ArgGroup(validate = false, heading = "%nServers:%n", order = 1)
  private ServerArguments servers = new ServerArguments();

  @ArgGroup(validate = false, heading = "%nWhat is copied:%n", order = 2)
  private SelectionArguments selection = new SelectionArguments();

  @ArgGroup(validate = false, heading = "%nHow a run begins:%n", order = 3)
  private StartArguments start = new StartArguments();

  @ArgGroup(validate = false, heading = "%nHow much at the same time:%n", order = 4)
  private PaceArguments pace = new PaceArguments();

  @ArgGroup(validate = false, heading = "%nThe source while it is read:%n", order = 5)
  private SnapshotArguments snapshot = new SnapshotArguments();

  @ArgGroup(validate = false, heading = "%nDefinitions:%n", order = 6)
  private DefinitionArguments definitions = new DefinitionArguments();

  @ArgGroup(validate = false, heading = "%nTime zone:%n", order = 7)
  private ZoneArguments zones = new ZoneArguments();

  private Endpoints endpoints;

  String config() {
    return servers.config();
  }

  /** Everything but the name of the run, and how it proves what arrived. */
  MigrateOptions read(Problems problems, Passwords passwords) {
    endpoints = servers.read(problems, passwords);
    Selection chosen = selection.read(problems);
    PaceArguments.Asked paced = pace.read(problems);
    return MigrateOptions.of("", chosen)
        .withLanes(paced.lanes())
        .withChunkBytes(paced.chunkBytes())
        .withThrottle(paced.throttle())
        .with(snapshot.read(problems))
        .with(definitions.read(problems))
        .with(start.read(problems))
        .allowingZoneChange(zones.areAllowed());
  }

  /** The servers, once they were read without a problem. */
  Endpoints endpoints() {
    return endpoints;
  }

  /** Everything that is not left out for good. */
  Selection everything() {
    return Selection.of(List.of(), selection.excluded());
  }

  /** For the log. */
  String words(MigrateOptions options) {
    return "From the source "
        + endpoints.source()
        + " to the target "
        + endpoints.target()
        + ", "
        + selection
        + ", lanes "
        + (options.lanes() == 0 ? "by Juga" : options.lanes())
        + ", chunks of "
        + Words.size(options.chunkBytes())
        + ", throttle "
        + options.throttle()
        + ", "
        + options.snapshot()
        + ", "
        + options.definitions()
        + ", start "
        + options.start()
        + ", verify "
        + options.verify();
  }
}
