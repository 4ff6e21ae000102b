package dev.juga.migrate;

import dev.juga.failure.ExitCode;
import dev.juga.failure.Failure;
import dev.juga.mysql.Server;
import dev.juga.mysql.snapshot.ObjectFingerprint;
import java.util.List;
import java.util.function.Consumer;

/** Sees whether views, routines, triggers or events of the source change while a run lasts. */
final class SourceObjects {
  private final Server source;
  private final List<String> schemas;
  private final ObjectFingerprint first;

  /** Remembers how they look before they are read. */
  SourceObjects(Server source, List<String> schemas) {
    this.source = source;
    this.schemas = List.copyOf(schemas);
    this.first = now();
  }

  /**
   * Fails if one of them is not what it was.
   *
   * @param remarks told about events, which may end and remove themselves
   */
  void checkUnchanged(Consumer<String> remarks) {
    List<String> changed = now().changedSince(first);
    List<String> events = changed.stream().filter(name -> name.startsWith("event ")).toList();
    List<String> others = changed.stream().filter(name -> !events.contains(name)).toList();
    if (!others.isEmpty()) {
      throw Failure.of(ExitCode.SERVER, "Objects of the source were changed during the run")
          .at(Words.shortList(others))
          .remedy(
              "Start the same command again while nobody changes definitions; the rows that are"
                  + " copied are kept.");
    }
    if (!events.isEmpty()) {
      remarks.accept(
          "Events came, went or were changed on the source during the run, and are copied as they"
              + " were at its beginning: "
              + Words.shortList(events)
              + ".");
    }
  }

  private ObjectFingerprint now() {
    return source.brief(session -> ObjectFingerprint.read(session, schemas));
  }
}
