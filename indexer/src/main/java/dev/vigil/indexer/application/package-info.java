/**
 * The application of scans, nights and decisions to the index: {@link
 * dev.vigil.indexer.application.ScanApplication}, {@link
 * dev.vigil.indexer.application.NightApplication} and {@link
 * dev.vigil.indexer.application.TriageApplication}. It reads and writes documents; what becomes of
 * a finding is decided in {@code lifecycle}.
 */
@NullMarked
package dev.vigil.indexer.application;

import org.jspecify.annotations.NullMarked;
