package dev.vigil.night;

import java.nio.file.Path;

/**
 * Rules that are written for the job.
 *
 * @param bundle file that the job reads
 * @param version analysis version of these rules and this build of the engine
 */
public record JobRules(Path bundle, String version) {}
