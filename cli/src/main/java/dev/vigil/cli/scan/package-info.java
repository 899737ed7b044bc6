/** Scans of local files in this process, and the fixes that are applied to them. */
@NullMarked
package dev.vigil.cli.scan;

import org.jspecify.annotations.NullMarked;
