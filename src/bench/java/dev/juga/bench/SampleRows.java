package dev.juga.bench;

import java.nio.charset.StandardCharsets;
import java.util.Random;

/** What rows of a benchmark are like. */
public enum SampleRows {
  /** A number, a number, 119 and 59 characters: W1. */
  SYSBENCH {
    @Override
    byte[][] row(Random random) {
      return new byte[][] {text(7, random), text(7, random), text(119, random), text(59, random)};
    }

    @Override
    public boolean[] plain() {
      return new boolean[] {true, true, false, false};
    }
  },
  /** A key and 200 random bytes, one of 64 to be escaped. */
  BINARY {
    @Override
    byte[][] row(Random random) {
      byte[] bytes = new byte[200];
      random.nextBytes(bytes);
      return new byte[][] {text(7, random), bytes};
    }

    @Override
    public boolean[] plain() {
      return new boolean[] {true, false};
    }
  },
  /** A key and 256 KiB of text: the wider ones of W4. */
  WIDE {
    @Override
    byte[][] row(Random random) {
      return new byte[][] {text(7, random), text(256 << 10, random)};
    }

    @Override
    public boolean[] plain() {
      return new boolean[] {true, false};
    }
  };

  private static final int DISTINCT_ROWS = 64;
  private static final long SEED = 4;

  abstract byte[][] row(Random random);

  /** For each column whether its values need no escaping. */
  public abstract boolean[] plain();

  /** Some rows that differ, the same in every run: enough to keep the compiler from guessing. */
  public byte[][][] some() {
    Random random = new Random(SEED);
    byte[][][] rows = new byte[DISTINCT_ROWS][][];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = row(random);
    }
    return rows;
  }

  private static byte[] text(int length, Random random) {
    StringBuilder text = new StringBuilder(length);
    random.ints(length, '0', '9' + 1).forEach(text::appendCodePoint);
    return text.toString().getBytes(StandardCharsets.ISO_8859_1);
  }
}
