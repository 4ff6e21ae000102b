package dev.juga.preflight;

import dev.juga.failure.ExitCode;
import dev.juga.failure.Failure;
import java.util.List;

/**
 * One thing that a check found.
 *
 * @param check the name of the check, such as {@code time-zone}
 * @param what a sentence without its full stop
 * @param where servers, settings, tables or objects, all of them; may be empty
 * @param why what would come of it: full sentences; empty if {@code what} says it
 */
public record Finding(
    Severity severity, String check, String what, List<String> where, String why, Remedy remedy) {
  private static final int SHOWN = 5;

  public Finding {
    where = List.copyOf(where);
  }

  static Finding blocker(String check, String what) {
    return of(Severity.BLOCKER, check, what);
  }

  static Finding warning(String check, String what) {
    return of(Severity.WARNING, check, what);
  }

  static Finding note(String check, String what) {
    return of(Severity.NOTE, check, what);
  }

  static Finding of(Severity severity, String check, String what) {
    return new Finding(severity, check, what, List.of(), "", Remedy.NONE);
  }

  /** A refusal of another part of the house as a finding. */
  static Finding of(String check, Failure refusal) {
    List<String> place = refusal.where().isEmpty() ? List.of() : List.of(refusal.where());
    return blocker(check, refusal.what()).at(place).mendedBy(Remedy.advice(refusal.remedy()));
  }

  Finding at(List<String> places) {
    return new Finding(severity, check, what, places, why, remedy);
  }

  Finding at(String... places) {
    return at(List.of(places));
  }

  Finding because(String reason) {
    return new Finding(severity, check, what, where, reason, remedy);
  }

  Finding mendedBy(Remedy mending) {
    return new Finding(severity, check, what, where, why, mending);
  }

  /** The first few places, and how many more there are. */
  public String place() {
    int shown = Math.min(SHOWN, where.size());
    String list = String.join(", ", where.subList(0, shown));
    return shown == where.size() ? list : list + " and " + (where.size() - shown) + " more";
  }

  /** What ends a run that is not to begin. */
  Failure failure() {
    String reason = why.isEmpty() ? "" : why + ' ';
    return Failure.of(ExitCode.PREFLIGHT, what).at(place()).remedy(reason + remedy.sentence());
  }

  /** In one sentence or a few, as a run tells it. */
  public String sentence() {
    return failure().getMessage().strip();
  }
}
