/**
 * Floor 2a: reaching a server. Endpoints, passwords, connections, the one block of session settings
 * (server-facts.md 10), and errors in words. Connector/J, HikariCP and jOOQ live here and in the
 * packages below this one.
 */
package dev.juga.mysql;
