package dev.vigil.indexer.application;

import java.util.Map;

/** Takes what the index did not take and what the engine should not have done. */
public interface Problems {
  /**
   * Takes a problem.
   *
   * @param document the id of the document that it is about
   */
  void report(String document, String reason);

  /** Takes some, by document. */
  default void report(Map<String, String> reasons) {
    reasons.forEach(this::report);
  }
}
