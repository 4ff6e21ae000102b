/** Preflight on real servers: every blocker stops a migration, and its remedy lets it pass. */
package dev.juga.it.preflight;
