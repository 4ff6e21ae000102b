/**
 * Floor 1: what a verification says. Verdicts, classes of differences, and located differences as
 * records; who finds them stands above, and so does who shows them.
 */
package dev.juga.verdict;
