/** Floor 0: the one exception and the exit codes. Imports nothing of the house. */
package dev.juga.failure;
