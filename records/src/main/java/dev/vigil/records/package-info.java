/**
 * The mapping between the records of the engine and the Avro records that travel: {@link
 * dev.vigil.records.Conversions} maps one record, {@link dev.vigil.records.ScanPartWriter} writes a
 * scan as parts, {@link dev.vigil.records.StoredScan} reads the parts of a scan.
 */
@NullMarked
package dev.vigil.records;

import org.jspecify.annotations.NullMarked;
