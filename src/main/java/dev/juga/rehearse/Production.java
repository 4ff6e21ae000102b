package dev.juga.rehearse;

/**
 * How many times as large the production is as what was rehearsed.
 *
 * @param tables as many tables
 * @param rows as many rows in each table
 * @param bytes as many bytes in all
 */
record Production(double tables, double rows, double bytes) {
  /**
   * Two things make it larger: tables that the rehearsal left out, and more rows in each.
   *
   * @param scale as many rows in each table
   * @param selected tables and bytes of the selection, by the server's estimates
   * @param all the same of everything that moves in the end
   */
  static Production of(double scale, Amount selected, Amount all) {
    return new Production(
        ratio(all.tables(), selected.tables()),
        scale,
        scale * ratio(all.bytes(), selected.bytes()));
  }

  private static double ratio(long all, long selected) {
    return selected <= 0 ? 1 : Math.max(1.0, (double) all / selected);
  }

  /** How many tables, and bytes by the server's estimates. */
  record Amount(long tables, long bytes) {
    /**
     * This share, in the measure of an estimate.
     *
     * @param whole the estimate
     * @param tables how many tables that whole really has
     * @param bytes how many bytes
     */
    Amount partOf(Amount whole, long tables, long bytes) {
      double ofTables = tables <= 0 ? 1 : (double) this.tables / tables;
      double ofBytes = bytes <= 0 ? 1 : (double) this.bytes / bytes;
      return new Amount(Math.round(whole.tables * ofTables), Math.round(whole.bytes * ofBytes));
    }
  }
}
