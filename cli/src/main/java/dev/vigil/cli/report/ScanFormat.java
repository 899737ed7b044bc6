package dev.vigil.cli.report;

import dev.vigil.analyzer.review.MarkdownReview;
import dev.vigil.analyzer.review.Review;
import dev.vigil.analyzer.review.ReviewTree;
import dev.vigil.analyzer.rule.RuleSet;
import dev.vigil.cli.console.Colours;
import dev.vigil.cli.scan.ScannedRepository;
import dev.vigil.night.message.UserException;
import java.io.IOException;
import java.io.Writer;
import java.util.Locale;
import java.util.stream.Collectors;

/** A format of the result of a scan; equal results give equal texts. */
@FunctionalInterface
public interface ScanFormat {
  /** Writes the whole result, piece by piece. */
  void write(ScanReport report, Writer out) throws IOException;

  /**
   * The format of a name.
   *
   * @param colours of text for people
   * @throws UserException if there is no such format
   */
  static ScanFormat of(String name, Colours colours) {
    return switch (name.toLowerCase(Locale.ROOT)) {
      case "text" -> (report, out) -> TextResult.write(report, colours, out);
      case "json" -> (report, out) -> JsonText.write(SemgrepResult.of(report), out);
      case "sarif" -> (report, out) -> JsonText.write(SarifLog.of(report), out);
      case "gitlab" -> (report, out) -> JsonText.write(GitLabReport.of(report), out);
      case "junit" -> JunitXml::write;
      case "csv" -> CsvTable::write;
      case "html" -> HtmlPage::write;
      case "review" ->
          (report, out) ->
              out.write(
                  report.scanned().stream()
                      .map(one -> MarkdownReview.render(review(one, report.rules())))
                      .collect(Collectors.joining("\n")));
      case "review-json" ->
          (report, out) ->
              JsonText.write(
                  report.scanned().stream()
                      .map(one -> ReviewTree.of(review(one, report.rules())))
                      .toList(),
                  out);
      default ->
          throw new UserException(
              "--format is text, json, sarif, gitlab, junit, csv, html, review or review-json: "
                  + name);
    };
  }

  /** Of the file, if one alone was scanned. */
  private static Review review(ScannedRepository one, RuleSet rules) {
    return one.scan().files().size() == 1
        ? Review.ofFile(
                one.name(),
                one.scan().files().getFirst().file().path(),
                one.scan(),
                rules.descriptions())
            .orElseThrow()
        : Review.ofRepository(one.name(), one.scan(), rules.descriptions());
  }
}
