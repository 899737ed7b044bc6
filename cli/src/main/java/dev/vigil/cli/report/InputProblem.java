package dev.vigil.cli.report;

/**
 * A path that a person named and that could not be analysed.
 *
 * @param path as it was written
 * @param message why not
 */
public record InputProblem(String path, String message) {}
