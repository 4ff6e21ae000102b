package dev.juga.verdict;

/**
 * What one side holds of a table.
 *
 * @param rows how many rows, counted
 * @param digest the sum of the rows' hashes in hexadecimal; null where none was taken
 */
public record TableDigest(long rows, String digest) {}
