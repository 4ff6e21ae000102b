/** Floor 5: one run from source to target, composed of the packages below. */
package dev.juga.migrate;
