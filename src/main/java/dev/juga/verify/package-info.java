/**
 * Floor 4b: proves that what arrived is what left. Compares the rows of two servers table by table,
 * chunk by chunk, on both at once, and finds what differs down to key and column. Writes to
 * neither.
 */
package dev.juga.verify;
