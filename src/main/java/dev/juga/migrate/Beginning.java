package dev.juga.migrate;

import dev.juga.event.Notice;
import dev.juga.event.RunListener;
import dev.juga.failure.ExitCode;
import dev.juga.failure.Failure;
import dev.juga.ledger.Ledger;
import dev.juga.ledger.OldSessions;
import dev.juga.ledger.WorkKind;
import dev.juga.mysql.Purpose;
import dev.juga.mysql.Server;
import dev.juga.mysql.Session;
import dev.juga.mysql.dictionary.Dictionary;
import dev.juga.schema.Identifier;
import dev.juga.schema.Schema;
import dev.juga.schema.TableName;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Decides whether a run goes on where an earlier one ended or begins anew, and makes sure that
 * nothing is touched that Juga did not put there. The run's lock on the target is held.
 */
final class Beginning {
  private final Server source;
  private final Server target;
  private final MigrateOptions options;
  private final RunListener listener;

  Beginning(Server source, Server target, MigrateOptions options, RunListener listener) {
    this.source = source;
    this.target = target;
    this.options = options;
    this.listener = listener;
  }

  /** Fails where {@link #ledger} would, and writes nothing. */
  void check(List<Schema> schemas) {
    Optional<Ledger> unfinished = Ledger.unfinished(target, source, asked());
    if (options.start() == Start.RESUME && unfinished.isEmpty()) {
      throw nothingToResume();
    }
    if (options.start() == Start.AUTOMATIC && unfinished.isEmpty()) {
      checkEmpty(presentSchemas(schemas));
    }
  }

  /**
   * The ledger of this run, begun or taken up again.
   *
   * @param schemas what is to be copied
   */
  Ledger ledger(List<Schema> schemas) {
    Optional<Ledger> unfinished =
        options.start() == Start.DROP_EXISTING
            ? Optional.empty()
            : Ledger.unfinished(target, source, asked());
    if (unfinished.isPresent()) {
      return takenUp(unfinished.get(), schemas);
    }
    if (options.start() == Start.RESUME) {
      throw nothingToResume();
    }
    List<String> present = presentSchemas(schemas);
    if (options.start() == Start.DROP_EXISTING) {
      drop(present);
    } else {
      checkEmpty(present);
    }
    return Ledger.begin(target, options.runId(), source, asked());
  }

  /** Everything on which the result depends; lanes and chunk sizes may change between attempts. */
  private String asked() {
    String definer = options.definitions().definer();
    return options.selection()
        + (definer == null ? "" : ", definer " + definer)
        + (options.definitions().convertEngines() ? ", engines converted" : "");
  }

  private Ledger takenUp(Ledger ledger, List<Schema> schemas) {
    listener.notice(
        Notice.note(
            "Going on with run "
                + ledger.runId()
                + ", which did not reach its end; its finished chunks are kept."));
    new OldSessions(target, ledger.runId())
        .awaitNone(sentence -> listener.notice(Notice.note(sentence)));
    checkOwn(ledger, schemas);
    ledger.resume();
    return ledger;
  }

  private Failure nothingToResume() {
    Optional<String> other = Ledger.unfinishedAsked(target, source);
    return Failure.of(ExitCode.USAGE, "There is no unfinished run to go on with")
        .at(
            other
                .map(asked -> "an unfinished one asked for something else: " + asked)
                .orElse("the ledger on " + target.endpoint() + " knows none of this source"))
        .remedy("Repeat the command of that run, or leave --resume out to begin anew.");
  }

  private List<String> presentSchemas(List<Schema> schemas) {
    List<String> wanted = schemas.stream().map(Schema::name).toList();
    return new Dictionary(target, List.of())
        .schemas().stream().map(Schema::name).filter(wanted::contains).toList();
  }

  /** What schemas of the target hold; those without tables and views are not in the answer. */
  private Map<String, List<String>> held(List<String> schemas) {
    return new Dictionary(target, List.of()).tableNames(schemas);
  }

  private void drop(List<String> present) {
    Map<String, List<String>> held = held(present);
    for (String schema : present) {
      List<String> others =
          options.selection().covers(schema)
              ? List.of()
              : held.getOrDefault(schema, List.of()).stream()
                  .filter(table -> !options.selection().has(new TableName(schema, table)))
                  .toList();
      if (!others.isEmpty()) {
        throw Failure.of(
                ExitCode.PREFLIGHT,
                "The target has tables in a schema that is to be dropped, and the selection leaves"
                    + " them out")
            .at(schema + ": " + Words.shortList(others))
            .remedy("Drop the selected tables on the target by hand, or select the whole schema.");
      }
    }
    try (Session session = target.open(Purpose.DEFINE)) {
      for (String schema : present) {
        List<String> tables = held.getOrDefault(schema, List.of());
        listener.notice(
            Notice.warning(
                "Dropping schema "
                    + schema
                    + " on the target"
                    + (tables.isEmpty() ? "." : ", with " + Words.shortList(tables) + ".")));
        session.execute("DROP SCHEMA " + Identifier.quoted(schema));
      }
    }
    Ledger.abandon(target, source);
  }

  private void checkEmpty(List<String> present) {
    Set<String> holding = held(present).keySet();
    List<String> filled = present.stream().filter(holding::contains).toList();
    if (filled.isEmpty()) {
      return;
    }
    Ledger.finished(target, source, asked())
        .ifPresent(
            runId -> {
              throw Failure.of(
                      ExitCode.PREFLIGHT,
                      "There is nothing to go on with: run "
                          + runId
                          + " has copied just this to its end, and Juga overwrites nothing")
                  .at("schemas " + Words.shortList(filled) + " of " + target.endpoint())
                  .remedy(
                      "Keep the copy, or add --drop-existing to drop these schemas on the target"
                          + " and copy them anew.");
            });
    Optional<String> other = Ledger.unfinishedAsked(target, source);
    throw Failure.of(
            ExitCode.PREFLIGHT,
            "The target has tables in schemas that are to be copied, and Juga overwrites nothing")
        .at("schemas " + Words.shortList(filled) + " of " + target.endpoint())
        .remedy(
            other
                    .map(
                        asked ->
                            "An unfinished run of this source asked for something else ("
                                + asked
                                + "): repeat its command to go on with it. ")
                    .orElse("")
                + "If they are of no use any more, drop them on the target (DROP SCHEMA "
                + Identifier.quoted(filled.get(0))
                + (filled.size() > 1 ? "; …" : "")
                + ") or add --drop-existing, or leave them out with --exclude.");
  }

  /** Tables that came from somewhere else since the run began are not Juga's to touch. */
  private void checkOwn(Ledger ledger, List<Schema> schemas) {
    Set<String> own = new HashSet<>(ledger.known(WorkKind.TABLE).keySet());
    ledger
        .known(WorkKind.OBJECT)
        .keySet()
        .forEach(object -> own.add(object.substring(object.indexOf(' ') + 1)));
    List<String> present = presentSchemas(schemas);
    Map<String, List<String>> held = held(present);
    List<String> foreign = new ArrayList<>();
    for (String schema : present) {
      for (String table : held.getOrDefault(schema, List.of())) {
        if (!own.contains(new TableName(schema, table).quoted())) {
          foreign.add(schema + '.' + table);
        }
      }
    }
    if (!foreign.isEmpty()) {
      throw Failure.of(
              ExitCode.PREFLIGHT,
              "The target has tables in the schemas of this run that Juga did not put there")
          .at(Words.shortList(foreign))
          .remedy("Move them away or drop them, then start the same command again.");
    }
  }
}
