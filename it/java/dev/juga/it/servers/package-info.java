/**
 * The servers of the integration tests: Testcontainers where Docker answers, else the server
 * binaries that {@code dev.juga.embedded} starts. Neither way ever skips a test.
 */
package dev.juga.it.servers;
