/** Floor 0: the words for what lives on a server. Imports nothing of the house. */
package dev.juga.schema;
