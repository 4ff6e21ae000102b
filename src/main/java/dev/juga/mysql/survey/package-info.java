/**
 * Floor 2c: what lives on a server, read for people who want to know before they move it: settings,
 * schemas, tables, accounts and who is connected. What an account may not see is named, never left
 * out in silence. Reads password hashes of nobody.
 */
package dev.juga.mysql.survey;
