/**
 * Which files of a snapshot are analysed, in which language, and why the others are not: one
 * package for {@code vigil scan} and ingest. Git objects are read as they are: no checkout, no
 * filters, no hooks, no following of links.
 */
@NullMarked
package dev.vigil.ingest.selection;

import org.jspecify.annotations.NullMarked;
