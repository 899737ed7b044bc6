package dev.vigil.job;

import dev.vigil.job.message.KeyedRecord;
import dev.vigil.job.message.ScanPart;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.api.connector.source.Source;

/**
 * Sources and sinks of the job. A job with bounded sources ends when it has read them.
 *
 * @param blobs contents by unit
 * @param manifests parts of manifests
 * @param scans takes parts of scans
 * @param deadLetters takes records that cannot be read, as dead letters
 */
record JobConnectors(
    Source<KeyedRecord, ?, ?> blobs,
    Source<KeyedRecord, ?, ?> manifests,
    Sink<ScanPart> scans,
    Sink<KeyedRecord> deadLetters) {}
