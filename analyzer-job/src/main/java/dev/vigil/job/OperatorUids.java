package dev.vigil.job;

import dev.vigil.schemas.codec.Topics;

/** Ids of the operators. A restored job finds the state of an operator by its id. */
final class OperatorUids {
  static final String BLOBS = Topics.BLOBS;
  static final String MANIFESTS = Topics.MANIFESTS;
  static final String MANIFEST_INTAKE = "manifest-intake";
  static final String CONTENT_ANALYSIS = "content-analysis";
  static final String REPOSITORY_ASSEMBLY = "repository-assembly";
  static final String SCANS = "scans";
  static final String DEAD_LETTERS = "dead-letters";

  private OperatorUids() {}
}
