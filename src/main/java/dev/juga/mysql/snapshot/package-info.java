/** Floor 2b: the consistent view that all lanes of the source share. */
package dev.juga.mysql.snapshot;
