package dev.vigil.benchmarks;

/**
 * What the processes of one role used.
 *
 * @param cpuSeconds user and system time of all of them, as of the last sample of each
 * @param peakBytes their most resident memory at one time
 */
public record RoleUsage(double cpuSeconds, long peakBytes) {}
