/**
 * Floor 1: the one shape of data in the house. Rows become bytes in load format: tab-separated,
 * backslash-escaped, raw column bytes. No I/O.
 */
package dev.juga.pipeline;
