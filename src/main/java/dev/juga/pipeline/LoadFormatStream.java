package dev.juga.pipeline;

import java.io.InputStream;

/**
 * Rows as a stream in load format. Values are escaped straight into the reader's buffer, so a row
 * costs no memory beyond what its source holds. The stream ends with the last row, or behind the
 * row that passes the byte limit; {@link #startChunk} then goes on with the next row. Used by one
 * thread.
 */
public final class LoadFormatStream extends InputStream {
  private static final byte[] NULL_FIELD = {LoadFormat.ESCAPE, LoadFormat.NULL};

  private final RowSource source;
  private final boolean[] plain;
  private final long byteLimit;

  private State state = State.BEFORE_ROW;
  private boolean onNextRow;
  private int column;
  private byte[] value;
  private int offset;
  private boolean escaping;
  private byte pendingLetter;
  private long rows;
  private long bytes;
  private RuntimeException failure;

  private enum State {
    /** Between rows: the source is to be asked for one. */
    BEFORE_ROW,
    /** Inside a field. */
    IN_FIELD,
    /** Behind a field: its end mark is to be written. */
    FIELD_END,
    /** The byte limit is passed; the source stands on the next row. */
    CUT,
    /** The source has ended regularly. */
    ENDED
  }

  /**
   * A stream over all rows of a source.
   *
   * @param plain for each column whether its values never need escaping
   * @param byteLimit bytes after which a chunk ends, at the end of a row
   */
  public LoadFormatStream(RowSource source, boolean[] plain, long byteLimit) {
    this.source = source;
    this.plain = plain.clone();
    this.byteLimit = byteLimit;
  }

  /** Begins the next chunk: counts start at 0, and the stream may be read again. */
  public void startChunk() {
    if (state == State.CUT) {
      state = State.BEFORE_ROW;
    }
    rows = 0;
    bytes = 0;
  }

  /** Whole rows that were given out since {@link #startChunk}. */
  public long rows() {
    return rows;
  }

  /** Bytes that were given out since {@link #startChunk}. */
  public long bytes() {
    return bytes;
  }

  /** Whether the source told its regular end: without it, a chunk must not be committed. */
  public boolean ended() {
    return state == State.ENDED;
  }

  /** Whether the chunk ended at the byte limit; the source then stands on the next row. */
  public boolean isCut() {
    return state == State.CUT;
  }

  /** What the source threw while the stream was read; null if nothing. */
  public RuntimeException failure() {
    return failure;
  }

  @Override
  public int read() {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] target, int from, int length) {
    if (length == 0) {
      return 0;
    }
    int at = from;
    int end = from + length;
    try {
      while (at < end) {
        switch (state) {
          case BEFORE_ROW -> {
            if (!startRow()) {
              return given(from, at);
            }
          }
          case IN_FIELD -> at = copyField(target, at, end);
          case FIELD_END -> target[at++] = endField(at - from);
          case CUT, ENDED -> {
            return given(from, at);
          }
        }
      }
    } catch (RuntimeException e) {
      failure = e;
      throw e;
    }
    return given(from, at);
  }

  private int given(int from, int at) {
    bytes += at - from;
    return at == from ? -1 : at - from;
  }

  private boolean startRow() {
    if (onNextRow) {
      onNextRow = false;
    } else if (!source.next()) {
      state = State.ENDED;
      return false;
    }
    startField(0);
    return true;
  }

  private void startField(int index) {
    column = index;
    byte[] bytesOfValue = source.value(index);
    value = bytesOfValue == null ? NULL_FIELD : bytesOfValue;
    escaping = bytesOfValue != null && !plain[index];
    offset = 0;
    state = State.IN_FIELD;
  }

  private int copyField(byte[] target, int from, int end) {
    int at = escaping ? copyEscaped(target, from, end) : copyPlain(target, from, end);
    if (offset == value.length && pendingLetter == 0) {
      state = State.FIELD_END;
      value = null;
    }
    return at;
  }

  private int copyPlain(byte[] target, int from, int end) {
    int length = Math.min(value.length - offset, end - from);
    System.arraycopy(value, offset, target, from, length);
    offset += length;
    return from + length;
  }

  private int copyEscaped(byte[] target, int from, int end) {
    int at = from;
    if (pendingLetter != 0) {
      target[at++] = pendingLetter;
      pendingLetter = 0;
    }
    byte[] bytesOfValue = value;
    int next = offset;
    while (next < bytesOfValue.length && at < end) {
      int room = Math.min(bytesOfValue.length - next, end - at);
      int length = LoadFormat.firstToEscape(bytesOfValue, next, next + room) - next;
      System.arraycopy(bytesOfValue, next, target, at, length);
      next += length;
      at += length;
      if (length < room) {
        byte letter = LoadFormat.letter(bytesOfValue[next++]);
        target[at++] = LoadFormat.ESCAPE;
        if (at == end) {
          pendingLetter = letter;
        } else {
          target[at++] = letter;
        }
      }
    }
    offset = next;
    return at;
  }

  private byte endField(int givenInThisRead) {
    if (column + 1 < plain.length) {
      startField(column + 1);
      return LoadFormat.FIELD_END;
    }
    rows++;
    if (bytes + givenInThisRead < byteLimit) {
      state = State.BEFORE_ROW;
    } else if (source.next()) {
      onNextRow = true;
      state = State.CUT;
    } else {
      state = State.ENDED;
    }
    return LoadFormat.ROW_END;
  }
}
