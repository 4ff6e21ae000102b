package dev.juga.bench;

import java.nio.file.Path;

/**
 * What contenders run on.
 *
 * @param files the workload's rows as files, for the floor
 * @param scratch an empty folder for logs and dumps; emptied before the next run
 */
record Course(Workload workload, Servers servers, PreparedFiles files, Path scratch) {}
