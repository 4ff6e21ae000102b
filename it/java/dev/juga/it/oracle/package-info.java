/**
 * A second opinion for tests: are two servers' schemas the same? Plain JDBC, and nothing of what
 * Juga itself copies or proves with, so that a fault there cannot hide itself here.
 */
package dev.juga.it.oracle;
