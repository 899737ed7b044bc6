package dev.vigil.benchmarks.organisation;

/**
 * What {@code vigil scan} on one thread took over the distinct contents of the repositories.
 *
 * @param repositories whose contents these are
 */
record ScanMeasurement(int repositories, NightMeasurement.Cost cost) {}
