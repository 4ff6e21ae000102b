package dev.juga.preflight;

import dev.juga.failure.ExitCode;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * Everything that a preflight found.
 *
 * @param target empty if none was named
 * @param objects how many of each kind would be copied
 * @param bytes what data and indexes of the selection take by the source's estimates
 * @param findings the worst first
 * @param ways what was measured between here and each server, the source first
 * @param groupName the command that prints what NAME stands for in commands; empty if none has it
 * @param instance the lines that create an instance for this source; empty if there is a target
 */
public record PreflightResult(
    String source,
    String target,
    List<String> schemas,
    int tables,
    Map<String, Integer> objects,
    long bytes,
    List<Finding> findings,
    List<Way> ways,
    String groupName,
    List<String> instance,
    Duration took) {
  public PreflightResult {
    schemas = List.copyOf(schemas);
    findings = List.copyOf(findings);
    ways = List.copyOf(ways);
    instance = List.copyOf(instance);
  }

  public List<Finding> of(Severity severity) {
    return findings.stream().filter(finding -> finding.severity() == severity).toList();
  }

  /** PREFLIGHT if anything keeps a migration from beginning. */
  public ExitCode exitCode() {
    return of(Severity.BLOCKER).isEmpty() ? ExitCode.DONE : ExitCode.PREFLIGHT;
  }
}
