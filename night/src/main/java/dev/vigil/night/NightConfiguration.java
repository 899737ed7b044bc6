package dev.vigil.night;

import dev.vigil.ingest.IngestSettings;
import dev.vigil.night.service.DataDirectory;
import dev.vigil.night.service.ServiceAddresses;

/**
 * Configuration of a night.
 *
 * @param directory what earlier nights left; held by the caller
 * @param services addresses of services that are not to be started
 * @param ingest how repositories are read
 * @param jobHeap Java heap of the analysis process in the syntax of the JVM, such as {@code 1g}
 */
public record NightConfiguration(
    DataDirectory directory, ServiceAddresses services, IngestSettings ingest, String jobHeap) {}
