package dev.juga.preflight;

import java.util.List;

/**
 * One rule of what a migration needs. It asks the {@link Ground} and never a server itself, unless
 * nobody else needs the answer; whether it applies to a pair of servers it decides itself.
 */
interface Check {
  /** What it found; empty if all is well or the rule does not apply. */
  List<Finding> look(Ground ground);
}
