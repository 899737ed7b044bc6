package dev.vigil.benchmarks.organisation;

import java.util.Optional;

/**
 * A package whose contents become a repository.
 *
 * @param id path of the repository without {@code .git}: the name of the directory that held it and
 *     its own
 * @param first the version of the first night
 * @param next the newer version that follows; empty if there is one version only
 */
record SourcePackage(String id, PackageVersion first, Optional<PackageVersion> next) {}
