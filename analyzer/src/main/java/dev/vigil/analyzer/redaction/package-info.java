/**
 * Texts of a file without the secrets in them, for everything that is shown or stored: {@link
 * dev.vigil.analyzer.redaction.Redaction}.
 */
@NullMarked
package dev.vigil.analyzer.redaction;

import org.jspecify.annotations.NullMarked;
