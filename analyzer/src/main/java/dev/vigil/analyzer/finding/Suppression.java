package dev.vigil.analyzer.finding;

/**
 * A comment in the source that asks not to report a match. The match is kept, with this beside it.
 *
 * @param marker the word that suppresses: {@code nosemgrep}, {@code nosec} or {@code vigil: ignore}
 * @param justification what stands behind the marker and its rule ids; empty if nothing does
 */
public record Suppression(String marker, String justification) {}
