/**
 * Git snapshots to Kafka: blobs, then the manifest that names them, then the record of the night.
 */
@NullMarked
package dev.vigil.ingest;

import org.jspecify.annotations.NullMarked;
