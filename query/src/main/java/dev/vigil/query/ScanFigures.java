package dev.vigil.query;

import dev.vigil.index.JsonObject;

/**
 * Figures of one scan, or the sums of several.
 *
 * @param analysed files that were analysed
 * @param partial files that were analysed in part
 * @param failed files that could not be analysed
 * @param notExamined files that were read and not examined for some review areas
 * @param opened findings that the scan opened
 * @param reopened findings that it reopened
 * @param fixed findings that it closed because the code changed
 * @param removed findings that it closed because rule, file or path left the scan
 */
public record ScanFigures(
    long analysed,
    long partial,
    long failed,
    long notExamined,
    long opened,
    long reopened,
    long fixed,
    long removed) {
  /** The figures of no scan. */
  static final ScanFigures NONE = new ScanFigures(0, 0, 0, 0, 0, 0, 0, 0);

  static ScanFigures of(JsonObject document) {
    JsonObject vigil = document.object("vigil");
    JsonObject files = vigil.object("files");
    return new ScanFigures(
        files.number("analysed"),
        files.number("partial"),
        files.number("failed"),
        files.number("not_examined"),
        vigil.number("opened"),
        vigil.number("reopened"),
        vigil.number("fixed"),
        vigil.number("removed"));
  }

  ScanFigures plus(ScanFigures other) {
    return new ScanFigures(
        analysed + other.analysed,
        partial + other.partial,
        failed + other.failed,
        notExamined + other.notExamined,
        opened + other.opened,
        reopened + other.reopened,
        fixed + other.fixed,
        removed + other.removed);
  }
}
