/**
 * Settings of a scan from a file in the repository, {@code .vigil.yaml}: {@link
 * dev.vigil.cli.settings.ScanSettings}. Nights do not read them.
 */
@NullMarked
package dev.vigil.cli.settings;

import org.jspecify.annotations.NullMarked;
