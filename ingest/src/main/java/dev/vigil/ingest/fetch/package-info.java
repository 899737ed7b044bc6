/**
 * Repositories to read: local ones where they are, remote ones as shallow mirrors. {@link
 * dev.vigil.ingest.fetch.RepositoryStore} opens what a {@link dev.vigil.ingest.fetch.GitSource}
 * names.
 */
@NullMarked
package dev.vigil.ingest.fetch;

import org.jspecify.annotations.NullMarked;
