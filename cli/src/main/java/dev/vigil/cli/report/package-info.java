/**
 * The formats of results: scans as text, JSON, SARIF and review; findings of the index and the
 * summary of a night as text. It knows neither options nor commands.
 */
@NullMarked
package dev.vigil.cli.report;

import org.jspecify.annotations.NullMarked;
