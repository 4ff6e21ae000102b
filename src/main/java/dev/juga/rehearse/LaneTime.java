package dev.juga.rehearse;

import dev.juga.rehearse.Forecaster.Range;
import dev.juga.rehearse.Work.Chunk;
import java.util.Comparator;
import java.util.List;

/**
 * What all lanes together spend on n tables of x bytes: w + a·n + b·x + k·x·λ.
 *
 * <ul>
 *   <li>a, per table: what a table of less than 1 MB took; 0 where there was none
 *   <li>w, warming up: what each lane's first large chunk took longer than its bytes do later on
 *   <li>b, per byte of chunks, and k, per byte of completion (indexes, counts): what the large
 *       tables took beyond w and a·n, divided as their chunks and completions were
 *   <li>λ = ln(r·g) / ln(r): an index of g times r rows costs g·λ times as much, since it is sorted
 * </ul>
 */
final class LaneTime {
  private static final int FEW_CHUNKS = 6;

  /** A run that is over so soon may have been cold all the time, and be twice as fast later on. */
  private static final Range OF_FEW_CHUNKS = new Range(0.5, 1, 1.3);

  private final Work work;
  private final double warmUp;
  private final double perTable;
  private final double perByte;
  private final double perCompletedByte;

  LaneTime(Work work) {
    this.work = work;
    Work.Sum small = work.small();
    Work.Sum large = work.large();
    this.warmUp = warmUp(work.chunks());
    this.perTable = small.tables() == 0 ? 0 : (double) small.nanos() / small.tables();
    double rest = Math.max(0, large.nanos() - warmUp - perTable * large.tables());
    double chunks = Math.max(0, large.chunkNanos() - warmUp);
    double share = chunks + large.completionNanos();
    double ofChunks = share == 0 ? 0 : rest * chunks / share;
    this.perByte = large.bytes() == 0 ? 0 : ofChunks / large.bytes();
    this.perCompletedByte = large.bytes() == 0 ? 0 : (rest - ofChunks) / large.bytes();
  }

  private static double warmUp(List<Chunk> chunks) {
    List<Chunk> warm = chunks.stream().filter(chunk -> !chunk.cold()).toList();
    if (warm.isEmpty()) {
      return 0;
    }
    double pace = perByte(warm);
    return chunks.stream()
        .filter(Chunk::cold)
        .mapToDouble(chunk -> Math.max(0, chunk.nanos() - chunk.bytes() * pace))
        .sum();
  }

  private static double perByte(List<Chunk> chunks) {
    double nanos = chunks.stream().mapToLong(Chunk::nanos).sum();
    return nanos / chunks.stream().mapToLong(Chunk::bytes).sum();
  }

  /** How many times as long the lanes will be busy. */
  Range growth(Production production) {
    if (work.large().tables() == 0) {
      // Too little to tell what is a table's and what is a byte's.
      return Forecaster.between(production.tables(), production.bytes());
    }
    double before = nanos(1, 1, 1);
    double after = nanos(production.tables(), production.rows(), production.bytes());
    double more = before == 0 ? 1 : after / before;
    return new Range(more, more, more).times(spread());
  }

  private double nanos(double tables, double rows, double bytes) {
    return warmUp
        + perTable * work.tables() * tables
        + work.bytes() * bytes * (perByte + perCompletedByte * sorting(rows));
  }

  private double sorting(double more) {
    double rows = Math.max(2.0, (double) work.large().rows() / work.large().tables());
    return Math.log(Math.max(2, rows * more)) / Math.log(rows);
  }

  /** How far the fastest and the slowest third of the chunks are from all of them. */
  private Range spread() {
    List<Chunk> paced =
        work.chunks().stream()
            .filter(chunk -> !chunk.cold())
            .sorted(Comparator.comparingDouble(Chunk::perByte))
            .toList();
    if (paced.size() < FEW_CHUNKS) {
      return OF_FEW_CHUNKS;
    }
    int third = paced.size() / 3;
    double all = perByte(paced);
    return new Range(
        perByte(paced.subList(0, third)) / all,
        1,
        perByte(paced.subList(paced.size() - third, paced.size())) / all);
  }
}
