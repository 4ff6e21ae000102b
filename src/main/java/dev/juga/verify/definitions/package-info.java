/**
 * Floor 4a: compares the definitions of two servers and says which differences are none, which were
 * made on purpose, and which are left. Shares no code with what wrote the definitions.
 */
package dev.juga.verify.definitions;
