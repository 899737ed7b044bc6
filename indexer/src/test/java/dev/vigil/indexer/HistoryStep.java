package dev.vigil.indexer;

import dev.vigil.schemas.TriageDecision;
import java.util.List;

/** What can happen to a repository, to the topics and to the indexer, one after the other. */
sealed interface HistoryStep {
  /** A change of the repository's files. */
  sealed interface Edit {}

  /** A file gets a content: one line for each character, see {@link ReferenceModel}. */
  record Put(String path, String content) implements Edit {}

  /** A file goes. */
  record Delete(String path) implements Edit {}

  /** A file gets another path, in the place of what was there. */
  record Rename(String from, String to) implements Edit {}

  /** A night that scans what the edits left, with one version of engine and rules. */
  record Scan(List<Edit> edits, int version, int parts, Disturbance disturbance)
      implements HistoryStep {}

  /** A night that finds nothing new. */
  record Unchanged() implements HistoryStep {}

  /** A night that cannot read the repository. */
  record Failed() implements HistoryStep {}

  /** A night whose inventory has the repository no longer. */
  record Retired() implements HistoryStep {}

  /** A person decides about a finding, whether or not it was ever there. */
  record Decide(String rule, String path, char code, TriageDecision decision)
      implements HistoryStep {}

  /** The indexer ends and begins again. */
  record Restart() implements HistoryStep {}

  /** The index is deleted and built from the topics. */
  record Rebuild() implements HistoryStep {}

  /** What goes wrong while a scan is applied. */
  sealed interface Disturbance {}

  /** Nothing. */
  record None() implements Disturbance {}

  /** Every record comes twice. */
  record Duplicates() implements Disturbance {}

  /** The scan before comes again afterwards. */
  record OldScanAgain() implements Disturbance {}

  /** A part of a scan that never becomes whole comes before. */
  record Incomplete() implements Disturbance {}

  /** The indexer ends when it has read all parts but the last, and another begins. */
  record RestartBetweenParts() implements Disturbance {}

  /** A request to Elasticsearch is lost, or its answer. */
  record Loss(int afterRequests, boolean answer) implements Disturbance {}

  /** The indexer loses an answer of Elasticsearch, and ends; another begins where it committed. */
  record CrashInTheMiddle(int afterRequests) implements Disturbance {}
}
