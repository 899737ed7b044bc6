package dev.vigil.indexer.application;

import dev.vigil.index.Index;
import dev.vigil.indexer.lifecycle.LifeCycle;
import dev.vigil.indexer.scan.ScanOverview;

/**
 * Objects that the steps share in which a scan is applied.
 *
 * @param index what is written
 * @param overview of the scan
 * @param lifeCycle of the repository's findings in the scan
 * @param moves findings that have another path in the scan
 * @param decisions of people about the repository's findings
 * @param problems receives documents that the index rejects
 */
record ScanContext(
    Index index,
    ScanOverview overview,
    LifeCycle lifeCycle,
    MoveSearch moves,
    DecisionLookup decisions,
    Problems problems) {}
