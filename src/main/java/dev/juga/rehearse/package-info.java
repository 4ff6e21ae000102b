/**
 * Floor 6: a migration tried against a staging target, and how long the same will take in the
 * maintenance window. Imports {@code migrate} and what is below.
 */
package dev.juga.rehearse;
