/**
 * The indices in Elasticsearch: their names and mappings, and reading and writing of documents.
 * {@link dev.vigil.index.Index} connects and creates, {@link dev.vigil.index.Store} holds the
 * documents of one index. It knows neither scans nor topics.
 */
@NullMarked
package dev.vigil.index;

import org.jspecify.annotations.NullMarked;
