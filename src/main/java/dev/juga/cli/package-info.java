/**
 * Floor 9: arguments, prompts, the screen, the log file, exit codes; wires everything below. Only
 * this package touches the standard streams or ends the JVM. picocli lives here, and Jackson where
 * it prints.
 */
package dev.juga.cli;
