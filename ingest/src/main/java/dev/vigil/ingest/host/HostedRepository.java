package dev.vigil.ingest.host;

/**
 * A repository of a code host.
 *
 * @param id survives renames and transfers: host and number
 * @param name with the owner's, as it is now
 * @param url to fetch it from
 */
public record HostedRepository(String id, String name, String url) {}
