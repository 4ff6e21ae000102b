package dev.juga.rehearse;

import dev.juga.migrate.MigrationResult;
import dev.juga.preflight.PreflightResult;
import java.util.Optional;

/**
 * What a rehearsal did.
 *
 * @param migration empty where the preflight found blockers, so that nothing was moved
 * @param forecast empty where no row was copied
 */
public record RehearsalResult(
    PreflightResult preflight, Optional<MigrationResult> migration, Optional<Forecast> forecast) {}
