/** The program as people run it: a process of its own, from the jar. */
package dev.juga.it.cli;
