/**
 * Floor 1: work in several lanes at the same time. How many there are, how they end together, and
 * what comes of it. No I/O.
 */
package dev.juga.lane;
