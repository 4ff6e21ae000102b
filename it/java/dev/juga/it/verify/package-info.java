/**
 * What the verifier must find, and what it must not call a difference: each folder of {@code
 * it/corruptions} on real servers.
 */
package dev.juga.it.verify;
