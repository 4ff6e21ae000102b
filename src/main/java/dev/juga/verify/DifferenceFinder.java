package dev.juga.verify;

import dev.juga.chunk.KeyRange;
import dev.juga.mysql.rows.ChunkDigest;
import dev.juga.mysql.rows.ChunkDigests;
import dev.juga.mysql.rows.KeyedHashes;
import dev.juga.mysql.rows.LaterMarks;
import dev.juga.mysql.rows.RowBuckets;
import dev.juga.mysql.rows.RowKey;
import dev.juga.mysql.rows.RowSearch;
import dev.juga.mysql.snapshot.Pace;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds the rows that differ in a chunk whose digests do (verification.md 3): one scan narrows to
 * buckets, whose rows then come from both sides as keys and hashes, side by side in the same order.
 * Belongs to one lane.
 */
final class DifferenceFinder {
  /** Fewer rows are looked at one by one without narrowing. */
  private static final long FEW = 20_000;

  private final BothServers servers;
  private final FreshSessions fresh;
  private final Details details;
  private final Pace pace;

  /**
   * @param servers the lane's sessions, in their snapshots
   * @param fresh sees what the servers hold now
   */
  DifferenceFinder(BothServers servers, FreshSessions fresh, Details details, Pace pace) {
    this.servers = servers;
    this.fresh = fresh;
    this.details = details;
    this.pace = pace;
  }

  /** Looks into a range whose digests were these. */
  void find(TableComparison table, TableComparison.Piece piece, Sides<ChunkDigest> digests) {
    KeyRange range = piece.range();
    RowSearch search = RowSearch.of(piece.transfer(), table.pair().identified(), range);
    LaterMarks later = table.marks().on(servers.sessions().source());
    RowBuckets buckets = narrowed(search, range, digests);
    pace.beforeWork();
    RangeFindings findings = new RangeFindings(table, search, range, details);
    boolean stoodStill =
        fresh
            .servers()
            .ask(session -> ChunkDigests.of(session, piece.transfer(), range))
            .equals(digests);
    fresh.forget();
    pace.beforeWork();
    if (stoodStill) {
      boolean ordered = digests.source().rows() > 0 && digests.target().rows() > 0;
      merge(List.of(servers), search, range, buckets, ordered, later, findings);
    } else {
      merge(List.of(servers, fresh.servers()), search, range, buckets, true, later, findings);
      fresh.forget();
    }
    findings.flush();
  }

  private RowBuckets narrowed(RowSearch search, KeyRange range, Sides<ChunkDigest> digests) {
    long rows = Math.max(digests.source().rows(), digests.target().rows());
    boolean oneSided = digests.source().rows() == 0 || digests.target().rows() == 0;
    if (rows < FEW || oneSided) {
      return RowBuckets.WHOLE;
    }
    int count = RowBuckets.count(rows);
    Sides<Map<Integer, ChunkDigest>> sums =
        servers.ask(session -> RowBuckets.digests(session, search, range, count));
    return RowBuckets.differing(count, sums.source(), sums.target());
  }

  /** Both sides as they were in their snapshots and, if something moved, also as they are now. */
  private static void merge(
      List<BothServers> moments,
      RowSearch search,
      KeyRange range,
      RowBuckets buckets,
      boolean ordered,
      LaterMarks later,
      RangeFindings findings) {
    List<KeyedHashes> streams = new ArrayList<>();
    try {
      for (BothServers moment : moments) {
        Sides<KeyedHashes> opened =
            moment.ask(
                session ->
                    new KeyedHashes(session, search, range, buckets, ordered, LaterMarks.NONE),
                session -> new KeyedHashes(session, search, range, buckets, ordered, later));
        streams.add(opened.source());
        streams.add(opened.target());
      }
      RowMerge.run(streams, place -> compare(place, search.byWholeRow(), findings));
    } finally {
      streams.forEach(KeyedHashes::close);
    }
  }

  private static void compare(RowMerge.Place place, boolean byWholeRow, RangeFindings findings) {
    Set<RowKey> keys = new HashSet<>(place.rows().get(0).keySet());
    keys.addAll(place.rows().get(1).keySet());
    for (RowKey key : keys) {
      RowMultiset source = place.of(0, key);
      RowMultiset target = place.of(1, key);
      RowMultiset missing = source.without(target);
      RowMultiset extra = target.without(source);
      long differing = Math.max(missing.rows(), extra.rows());
      if (differing == 0) {
        continue;
      }
      boolean changed = !byWholeRow && missing.rows() == 1 && extra.rows() == 1;
      long later = extra.laterRows();
      if (later == extra.rows() && (changed || missing.rows() == 0)) {
        // The mark says who wrote it; that it goes on changing is an application at work.
        findings.later(later);
      } else if (place.rows().size() > 2
          && !(source.equals(place.of(2, key)) && target.equals(place.of(3, key)))) {
        findings.moving(differing);
      } else if (changed) {
        findings.changed(key, missing.isHardAlike(extra));
      } else {
        findings.missing(key, missing.rows());
        findings.later(later);
        findings.extra(key, extra.rows() - later);
      }
    }
  }
}
