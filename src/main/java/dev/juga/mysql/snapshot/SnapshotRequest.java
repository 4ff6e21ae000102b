package dev.juga.mysql.snapshot;

import dev.juga.failure.ExitCode;
import dev.juga.failure.Failure;
import dev.juga.schema.TableName;
import dev.juga.schema.TableSummary;
import java.util.List;

/**
 * What a snapshot is taken for.
 *
 * @param lanes how many sessions share it
 * @param tables all base tables that will be read, never views
 * @param unprotected those of them whose engine keeps no old row versions (MyISAM, MEMORY, ARCHIVE,
 *     Aria …), so that a snapshot does not protect them
 */
public record SnapshotRequest(
    int lanes, SnapshotOptions options, List<TableName> tables, List<TableName> unprotected) {
  private static final int SHOWN = 5;

  public SnapshotRequest {
    tables = List.copyOf(tables);
    unprotected = List.copyOf(unprotected);
  }

  /** A request for these tables, told which of them their engine leaves unprotected. */
  public static SnapshotRequest of(int lanes, SnapshotOptions options, List<TableSummary> tables) {
    return new SnapshotRequest(
        lanes,
        options,
        tables.stream().map(TableSummary::name).toList(),
        tables.stream().filter(table -> !table.isInnoDb()).map(TableSummary::name).toList());
  }

  /** The tables that have to be locked against writers until their rows are copied. */
  List<TableName> toFreeze() {
    return options.sourceFrozen() ? List.of() : unprotected;
  }

  /** Fails if tables would be read while they change. */
  void checkProtected() {
    if (!toFreeze().isEmpty() && !options.freezeNonTransactional()) {
      throw Failure.of(
              ExitCode.PREFLIGHT,
              "A snapshot does not protect tables whose engine has no transactions, and "
                  + unprotected.size()
                  + " of the selected tables are such")
          .at(shown(unprotected))
          .remedy(
              "Lock them against writers until their rows are copied with --freeze-myisam, vouch"
                  + " with --source-frozen that nobody writes, or leave them out with --exclude.");
    }
  }

  /** A list of names that fits into a sentence. */
  static String shown(List<TableName> names) {
    List<String> texts = names.stream().map(TableName::toString).toList();
    return texts.size() <= SHOWN
        ? String.join(", ", texts)
        : String.join(", ", texts.subList(0, SHOWN)) + " and " + (texts.size() - SHOWN) + " more";
  }
}
