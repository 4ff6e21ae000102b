package dev.juga.rehearse;

import dev.juga.migrate.MigrateOptions;
import dev.juga.schema.Selection;

/**
 * What one rehearsal was asked to do.
 *
 * @param migration what is migrated to the staging target
 * @param everything what will be migrated in the window
 * @param scale how many times as many rows the production's tables hold
 */
public record RehearseOptions(MigrateOptions migration, Selection everything, double scale) {}
