package dev.juga.verify;

import dev.juga.chunk.KeyRange;
import dev.juga.failure.ExitCode;
import dev.juga.failure.Failure;
import dev.juga.mysql.Session;
import dev.juga.mysql.rows.RowKey;
import dev.juga.mysql.rows.RowSearch;
import dev.juga.mysql.rows.StoredRows;
import dev.juga.schema.Table;
import dev.juga.verdict.DifferenceKind;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The statements that would make the target equal, written to a file and never run. Rows that are
 * to go stand before rows that are to come, so that a UNIQUE value is free when it is needed. The
 * file is whole or not there. Thread-safe.
 */
final class RepairScript implements AutoCloseable {
  /**
   * A row to be mended.
   *
   * @param positions of the columns that differ
   * @param times how many such rows there are
   */
  record Entry(RowKey key, DifferenceKind kind, List<Integer> positions, long times) {}

  private static final List<String> BEGINNING =
      List.of(
          "SET NAMES utf8mb4, time_zone='+00:00', sql_safe_updates=0, foreign_key_checks=0,",
          "  unique_checks=1, sql_mode='NO_AUTO_VALUE_ON_ZERO,ALLOW_INVALID_DATES';",
          "START TRANSACTION;");

  private final Path file;
  private final Path folder;
  private final Path goneFile;
  private final Path comeFile;
  private final BufferedWriter gone;
  private final BufferedWriter come;
  private boolean closed;

  private RepairScript(Path file) throws IOException {
    this.file = file.toAbsolutePath();
    this.folder = this.file.getParent();
    this.goneFile = Files.createTempFile(folder, "juga-repair-", ".tmp");
    this.comeFile = Files.createTempFile(folder, "juga-repair-", ".tmp");
    this.gone = Files.newBufferedWriter(goneFile);
    this.come = Files.newBufferedWriter(comeFile);
  }

  /** Begins a script beside the file that it will become. */
  static RepairScript to(Path file) {
    try {
      return new RepairScript(file);
    } catch (IOException e) {
      throw refused(file, e);
    }
  }

  /** Adds what would mend these rows. */
  synchronized void add(
      TableComparison table,
      RowSearch search,
      KeyRange range,
      Session source,
      List<Entry> entries) {
    StoredRows rows = new StoredRows(search);
    boolean replaces = hasOtherUniqueIndex(table.pair().target());
    Map<RowKey, Entry> byKey = new HashMap<>();
    List<RowKey> toRead = new ArrayList<>();
    try {
      for (Entry entry : entries) {
        byKey.put(entry.key(), entry);
        if (entry.kind() == DifferenceKind.EXTRA
            || (entry.kind() == DifferenceKind.CHANGED && replaces)) {
          line(gone, rows.delete(entry.key(), entry.times()));
        }
        if (entry.kind() != DifferenceKind.EXTRA) {
          toRead.add(entry.key());
        }
      }
      if (!toRead.isEmpty()) {
        // Rows that repeat come as often as they are there, and are written as often as they lack.
        rows.read(source, range, toRead, row -> write(table, rows, row, byKey, replaces));
      }
    } catch (IOException | UncheckedIOException e) {
      throw refused(file, e);
    }
  }

  private void write(
      TableComparison table,
      StoredRows rows,
      StoredRows.Row row,
      Map<RowKey, Entry> byKey,
      boolean replaces) {
    Entry entry = byKey.remove(row.key());
    if (entry == null) {
      return;
    }
    try {
      if (row.literals().isEmpty()) {
        line(
            come,
            "-- A row of "
                + table.pair().name()
                + " is too large for a statement; copy it by hand: "
                + rows.condition(row.key()).replace('\n', ' '));
      } else if (entry.kind() == DifferenceKind.MISSING || replaces) {
        for (long i = 0; i < entry.times(); i++) {
          line(come, rows.insert(row));
        }
      } else {
        line(come, rows.update(row, entry.positions()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void line(BufferedWriter to, String text) throws IOException {
    to.write(text);
    to.write('\n');
  }

  private static boolean hasOtherUniqueIndex(Table target) {
    return target.indexes().stream().filter(index -> index.unique()).count() > 1;
  }

  /**
   * Puts the file in its place.
   *
   * @param warnings what the statements would set off, and what they do not mend, a line each
   */
  synchronized void finish(List<String> warnings) {
    try {
      gone.close();
      come.close();
      Path whole = Files.createTempFile(folder, "juga-repair-", ".tmp");
      List<String> head = new ArrayList<>();
      warnings.forEach(warning -> head.add("-- " + warning.replace('\n', ' ')));
      head.addAll(BEGINNING);
      Files.write(whole, head);
      append(whole, goneFile);
      append(whole, comeFile);
      Files.writeString(whole, "COMMIT;\n", StandardOpenOption.APPEND);
      try (FileChannel channel = FileChannel.open(whole, StandardOpenOption.WRITE)) {
        channel.force(true);
      }
      Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw refused(file, e);
    }
  }

  private static void append(Path whole, Path part) throws IOException {
    try (var out = Files.newOutputStream(whole, StandardOpenOption.APPEND)) {
      Files.copy(part, out);
    }
  }

  private static Failure refused(Path file, Exception e) {
    return Failure.of(ExitCode.SERVER, "The statements for a repair cannot be written to " + file)
        .at(e.getClass().getSimpleName() + ": " + e.getMessage())
        .remedy("Choose a file in a folder that exists, is writable and has room.")
        .cause(e);
  }

  /** Removes what is unfinished. */
  @Override
  public synchronized void close() {
    if (closed) {
      return;
    }
    closed = true;
    try {
      gone.close();
      come.close();
      Files.deleteIfExists(goneFile);
      Files.deleteIfExists(comeFile);
    } catch (IOException e) {
      throw refused(file, e);
    }
  }
}
