/**
 * Floor 3: Laravel applications found in folders: the schema, host and account that each uses, the
 * sites that serve it, and what writes to a schema without being asked. Reads files and nothing
 * else; no record of it holds a password. Imports failure.
 */
package dev.juga.laravel;
