/**
 * Questions to the index with typed answers: {@link dev.vigil.query.FindingSearch}, {@link
 * dev.vigil.query.RepositorySearch} and {@link dev.vigil.query.ScanSearch}. It writes nothing.
 */
@NullMarked
package dev.vigil.query;

import org.jspecify.annotations.NullMarked;
