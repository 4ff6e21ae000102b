/** Verification on real servers: every test damages something first, or says what is no damage. */
package dev.juga.it.verify;
