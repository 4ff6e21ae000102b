package dev.juga.bench;

/**
 * What one run took.
 *
 * @param seconds from start to end
 * @param cpuSeconds user and system time of the client's processes; 0 where there is no client
 * @param peakBytes most memory that the client's processes held (VmHWM), added up over those that
 *     run at the same time; 0 where there is no client
 */
record Measured(double seconds, double cpuSeconds, long peakBytes) {}
