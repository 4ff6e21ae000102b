package dev.juga.demo;

import java.nio.file.Path;

/**
 * What a demo was asked to do.
 *
 * @param runId names the demo's migration
 * @param folder where the data of both servers goes; null for a temporary folder
 * @param keep whether the servers run on when the demo ends
 * @param damage whether a byte is changed on the target behind the copy, to be found
 */
public record DemoOptions(String runId, Path folder, boolean keep, boolean damage) {}
