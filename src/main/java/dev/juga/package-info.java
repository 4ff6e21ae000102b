/**
 * Juga moves every schema of a MySQL server into Amazon RDS, and proves what arrived. This package
 * holds nothing but the map: the floors, and what may import what, are drawn in {@code
 * src/docs/ARCHITECTURE.md}, which {@code ArchitectureTest} reads and enforces.
 */
package dev.juga;
