package dev.vigil.indexer.application;

import java.util.Map;

/** Receiver of documents that the index rejected and of defects of the engine. */
public interface Problems {
  /**
   * Reports a problem.
   *
   * @param document id of the document
   */
  void report(String document, String reason);

  /** Reports problems by the ids of their documents. */
  default void report(Map<String, String> reasons) {
    reasons.forEach(this::report);
  }
}
