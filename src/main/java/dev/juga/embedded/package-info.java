/**
 * Floor 3: database servers that need no installation, for the demo and for the tests. Server
 * binaries come as Maven artifacts; where none fits the system, the docker command starts an image.
 * Imports mysql and failure. Commons Compress lives here.
 */
package dev.juga.embedded;
