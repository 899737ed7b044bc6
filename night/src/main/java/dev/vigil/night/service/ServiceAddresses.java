package dev.vigil.night.service;

import java.net.URI;
import java.util.Optional;

/**
 * Addresses of services that run already. An embedded one is started for each that is absent.
 *
 * @param kafka host and port of one broker, or of several with commas
 * @param elasticsearch URL of a node
 */
public record ServiceAddresses(Optional<String> kafka, Optional<URI> elasticsearch) {}
