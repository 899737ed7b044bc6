package dev.vigil.job.message;

/**
 * A request of a repository for the analysis of a unit.
 *
 * @param unit key of the unit
 * @param repository repository id
 * @param sequence sequence of the scan
 */
public record UnitRequest(String unit, String repository, long sequence) {}
