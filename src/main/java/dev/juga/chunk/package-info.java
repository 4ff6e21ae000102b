/**
 * Floor 0: key ranges. A table is cut at points of one of its keys; every range is half-open and
 * its border is the complement of its neighbour's, so no row can fall between (fidelity.md 2).
 */
package dev.juga.chunk;
