package dev.juga.digest;

/**
 * What every server must answer before its digests are believed. Under FIPS, SHA2 may be NULL; a
 * server that rounds a double inside CONCAT would not see its last bit.
 */
public final class Golden {
  /** The hash of {@code abc}, and a double in its scaled form. */
  public static final String QUESTION =
      "SELECT CAST(CONV(LEFT(SHA2('abc',256),16),16,10) AS UNSIGNED), CONCAT("
          + Scaled.ofDouble("-1.2345678901234567e-10")
          + ",',')";

  public static final String HASH = "13436514500253700074";
  public static final String DOUBLE = "a-2.7003095124663647e89,";

  private Golden() {}
}
