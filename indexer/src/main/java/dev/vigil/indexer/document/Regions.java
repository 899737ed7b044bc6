package dev.vigil.indexer.document;

import dev.vigil.index.JsonObject;
import dev.vigil.schemas.SourceLocation;

/** Regions of sources in documents. They are not searched. */
final class Regions {
  private Regions() {}

  /** First character of a region, and the one behind its last, each with line and column from 1. */
  static JsonObject of(SourceLocation location) {
    return new JsonObject()
        .put("start", position(location.getStartLine(), location.getStartColumn()))
        .put("end", position(location.getEndLine(), location.getEndColumn()));
  }

  private static JsonObject position(int line, int column) {
    return new JsonObject().put("line", line).put("column", column);
  }
}
