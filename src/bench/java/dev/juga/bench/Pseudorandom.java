package dev.juga.bench;

/** SQL that looks random and depends on nothing but the row's number {@code i}. */
final class Pseudorandom {
  private Pseudorandom() {}

  /** A number from 0 to 4294967295; each {@code salt} gives another sequence. */
  static String number(int salt) {
    return "CRC32(CONCAT(i, '#" + salt + "'))";
  }

  /** Eleven digits. */
  static String digits(int salt) {
    return "LPAD(" + number(salt) + " * 23, 11, '0')";
  }

  /** 32 hexadecimal digits. */
  static String hex(int salt) {
    return "MD5(CONCAT(i, '#" + salt + "'))";
  }
}
