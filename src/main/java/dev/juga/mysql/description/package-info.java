/**
 * Floor 2c: every definition of one server as properties with names, read in bulk. Says what a
 * server says; what of it means the same on two servers is decided above. Imports {@code mysql} and
 * the floors below it.
 */
package dev.juga.mysql.description;
