/**
 * Floor 4b: what lives on a server and what uses it, put together for people before they move it.
 * Reads the server and, if folders are named, the files of its host; changes nothing.
 */
package dev.juga.survey;
