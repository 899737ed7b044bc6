package dev.vigil.analyzer.link;

import dev.vigil.analyzer.finding.CompressedText;
import dev.vigil.analyzer.parse.LanguageTraits;
import dev.vigil.analyzer.syntax.Span;

/**
 * A file of a snapshot that is linked with the others.
 *
 * @param number its place among them, sorted by path
 * @param path in the repository
 * @param language what must be known of its language
 * @param facts of its content, without details
 * @param details what its functions do with data
 * @param base where its regions begin among those of all files, one behind the other
 */
record LinkedFile(
    int number,
    String path,
    LanguageTraits language,
    ContentFacts facts,
    CompressedText details,
    int base) {
  /** A region of it, among those of all files. */
  Span moved(Span span) {
    return new Span(base + span.start(), base + span.end());
  }

  /** The directory that it lies in, with a slash behind it; empty for the root. */
  String directory() {
    return path.substring(0, path.lastIndexOf('/') + 1);
  }

  /** Its path without the extension. */
  String stem() {
    int dot = path.lastIndexOf('.');
    return dot > path.lastIndexOf('/') ? path.substring(0, dot) : path;
  }
}
