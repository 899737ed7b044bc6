package dev.vigil.query;

import dev.vigil.index.JsonObject;

/**
 * A region of a source; lines and columns count from 1.
 *
 * @param startLine line of the first character
 * @param startColumn column of the first character
 * @param endLine line of the character behind the last one
 * @param endColumn column of the character behind the last one
 */
public record IndexedRegion(int startLine, int startColumn, int endLine, int endColumn) {
  static IndexedRegion of(JsonObject region) {
    JsonObject start = region.object("start");
    JsonObject end = region.object("end");
    return new IndexedRegion(
        (int) start.number("line"),
        (int) start.number("column"),
        (int) end.number("line"),
        (int) end.number("column"));
  }
}
