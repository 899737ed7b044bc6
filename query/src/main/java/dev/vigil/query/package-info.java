/**
 * Questions to the index with typed answers: {@link dev.vigil.query.FindingSearch}, {@link
 * dev.vigil.query.RepositorySearch}, {@link dev.vigil.query.ScanSearch} and {@link
 * dev.vigil.query.LastScanSearch}. It writes nothing.
 */
@NullMarked
package dev.vigil.query;

import org.jspecify.annotations.NullMarked;
