/**
 * Measures nights over an organisation of repositories that is made from packages on disk. {@link
 * dev.vigil.benchmarks.organisation.PackageCatalog} finds the packages, {@link
 * dev.vigil.benchmarks.organisation.Organisation} makes the repositories, {@link
 * dev.vigil.benchmarks.organisation.NightMeasurement} is what was measured of a night. {@link
 * dev.vigil.benchmarks.organisation.OrganisationBenchmark} is the command.
 */
@NullMarked
package dev.vigil.benchmarks.organisation;

import org.jspecify.annotations.NullMarked;
