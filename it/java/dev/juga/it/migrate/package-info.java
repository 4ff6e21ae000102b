/** Promises of {@code migrate}, kept on real servers. */
package dev.juga.it.migrate;
