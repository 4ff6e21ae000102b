/**
 * Floor 2b: what lives on a server. Reads information_schema in bulk and SHOW CREATE per object.
 */
package dev.juga.mysql.dictionary;
