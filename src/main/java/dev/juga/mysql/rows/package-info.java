/**
 * Floor 2b: the row path. Cuts a table into chunks, reads a chunk from the source's snapshot as a
 * stream in load format, and loads such a stream into the target.
 */
package dev.juga.mysql.rows;
