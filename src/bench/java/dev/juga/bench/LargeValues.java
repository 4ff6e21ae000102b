package dev.juga.bench;

import java.util.List;

/**
 * W4: values of 1 KiB to 1 MiB, few of them large, as attachments are. Their sizes follow a Pareto
 * distribution of shape 0.8 between those bounds, which makes 12 KiB on average and 1.2 GiB for
 * 100,000 rows. Every other value is text.
 */
final class LargeValues {
  /** Where a value begins in the noise is below this, and it is as long as a MiB at most. */
  private static final int NOISE_BYTES = 3 << 20;

  private static final int BYTES_PER_HASH = 32;

  private LargeValues() {}

  /**
   * The workload.
   *
   * @param scale 1 for its full size
   */
  static Workload of(double scale) {
    long rows = Scaled.rows(100_000, scale);
    return new Workload(
        "W4",
        "bench_w4",
        "%,d rows with values of 1 KiB to 1 MiB, half of them binary".formatted(rows),
        List.of(table(rows)),
        List.of(
            "SET group_concat_max_len = " + 2 * NOISE_BYTES,
            "SET @noise = (WITH RECURSIVE r (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM r WHERE i < "
                + NOISE_BYTES / BYTES_PER_HASH
                + ") SELECT GROUP_CONCAT(UNHEX(SHA2(i, 256)) ORDER BY i SEPARATOR '') FROM r)",
            "SET @words = LEFT(LOWER(CONVERT(HEX(@noise) USING utf8mb4)), " + NOISE_BYTES + ")"),
        5_000,
        false);
  }

  private static BenchTable table(long rows) {
    String size =
        "CAST(1024 * POW(1 - %s / 4294967296 * (1 - POW(1024, -0.8)), -1.25) AS UNSIGNED)"
            .formatted(Pseudorandom.number(1));
    String start = "1 + " + Pseudorandom.number(2) + " % " + (NOISE_BYTES - (1 << 20));
    return new BenchTable(
        "attachments",
        "id INT NOT NULL AUTO_INCREMENT, name VARCHAR(100) NOT NULL, bytes INT NOT NULL,"
            + " content MEDIUMBLOB, text MEDIUMTEXT, PRIMARY KEY (id)",
        List.of("KEY names (name)", "KEY bytes (bytes)"),
        rows,
        "i, %s, %s, IF(i %% 2, SUBSTR(@noise, %s, %s), NULL), IF(i %% 2, NULL, SUBSTR(@words, %s, %s))"
            .formatted(Pseudorandom.hex(3), size, start, size, start, size),
        Cut.byNumber("id"));
  }
}
