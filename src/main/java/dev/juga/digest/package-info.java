/**
 * Floor 1: what "the same row" means. The encoding of a row as one string of bytes, and its hash,
 * rendered to SQL that every server answers alike (tag {@code d1}). No I/O.
 */
package dev.juga.digest;
