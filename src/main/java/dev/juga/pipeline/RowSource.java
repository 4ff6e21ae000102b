package dev.juga.pipeline;

/** Rows that come one after another, each value as the bytes that are sent. */
public interface RowSource {
  /** Moves to the next row; false after the regular end, and an exception for any other end. */
  boolean next();

  /** A value of the current row, counted from 0; null for NULL. The array is not changed. */
  byte[] value(int column);
}
