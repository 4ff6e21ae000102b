package dev.juga.bench;

import java.util.ArrayList;
import java.util.List;

/** The workloads by their names. */
final class Workloads {
  /** W5 at its two sizes: the second has ten times the rows of the first. */
  static final String SMALL = "W5-1M";

  static final String LARGE = "W5-10M";

  private Workloads() {}

  /**
   * All workloads of a name; W5 is one of 1 M and one of 10 M rows.
   *
   * @param scale 1 for the full size
   * @throws IllegalArgumentException if there is no such workload
   */
  static List<Workload> named(String name, double scale) {
    return switch (name) {
      case "W1" -> List.of(SysbenchTables.of(name, Scaled.rows(1_000_000, scale)));
      case "W2" -> List.of(SkewedKeys.of(scale));
      case "W3" -> List.of(ManyTables.of(scale));
      case "W4" -> List.of(LargeValues.of(scale));
      case "W5" ->
          List.of(
              SysbenchTables.of(SMALL, Scaled.rows(250_000, scale)),
              SysbenchTables.of(LARGE, Scaled.rows(2_500_000, scale)));
      default -> throw new IllegalArgumentException("There is no workload " + name + ": W1 to W5.");
    };
  }

  /** The workloads of several names, in this order. */
  static List<Workload> named(List<String> names, double scale) {
    List<Workload> workloads = new ArrayList<>();
    names.forEach(name -> workloads.addAll(named(name, scale)));
    return workloads;
  }
}
