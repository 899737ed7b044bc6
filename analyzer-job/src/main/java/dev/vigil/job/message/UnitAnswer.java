package dev.vigil.job.message;

/**
 * The analysis of a unit for a repository that asked for it.
 *
 * @param repository repository id
 * @param sequence sequence of the scan
 * @param unit key of the unit
 * @param result encoded analysis
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared.
public record UnitAnswer(String repository, long sequence, String unit, byte[] result) {}
