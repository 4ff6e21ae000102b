/**
 * Floor 4: the run before the run. Every check is one small class; together they say what would
 * stop a migration or change what applications see, and the line that mends it. Writes nothing but
 * the scratch schemas of a probe, which it removes.
 */
package dev.juga.preflight;
