/**
 * Floor 7: ten schemas of six Laravel applications on one server, as a realistic source to migrate.
 * May import everything below.
 */
package dev.juga.demo;
