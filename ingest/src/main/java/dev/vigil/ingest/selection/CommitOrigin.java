package dev.vigil.ingest.selection;

import java.time.Instant;

/**
 * The commit in which a content first appears.
 *
 * @param id of the commit, in hex
 * @param date when the author made it
 * @param author name and address
 */
public record CommitOrigin(String id, Instant date, String author) {}
