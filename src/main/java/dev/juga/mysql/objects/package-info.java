/**
 * Floor 2b: definitions on the target. Takes SHOW CREATE apart, writes schemas, bare tables,
 * deferred indexes, foreign keys, and stored objects in the session they were created in.
 */
package dev.juga.mysql.objects;
