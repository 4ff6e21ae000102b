/** Floor 1: what a run tells while it goes. Imports {@code schema}. */
package dev.juga.event;
