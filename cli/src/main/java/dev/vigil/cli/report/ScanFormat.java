package dev.vigil.cli.report;

import dev.vigil.analyzer.review.MarkdownReview;
import dev.vigil.analyzer.review.Review;
import dev.vigil.analyzer.review.ReviewTree;
import dev.vigil.analyzer.rule.RuleSet;
import dev.vigil.cli.scan.ScannedRepository;
import dev.vigil.cli.scan.TimeFigures;
import dev.vigil.night.message.UserException;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** A format of the result of a scan; equal results give equal texts. */
@FunctionalInterface
public interface ScanFormat {
  /**
   * Writes the whole result, piece by piece.
   *
   * @param times figures of a measured scan; only the format json has room for them
   */
  void write(
      List<ScannedRepository> scanned, RuleSet rules, Optional<TimeFigures> times, Writer out)
      throws IOException;

  /** The format of a name. */
  static ScanFormat of(String name) {
    return switch (name.toLowerCase(Locale.ROOT)) {
      case "text" -> (scanned, rules, times, out) -> TextResult.write(scanned, rules, out);
      case "json" ->
          (scanned, rules, times, out) -> {
            Map<String, Object> tree = SemgrepResult.of(scanned, rules);
            times.ifPresent(figures -> tree.put("time", figures));
            JsonText.write(tree, out);
          };
      case "sarif" ->
          (scanned, rules, times, out) -> JsonText.write(SarifLog.of(scanned, rules), out);
      case "review" ->
          (scanned, rules, times, out) ->
              out.write(
                  scanned.stream()
                      .map(one -> MarkdownReview.render(review(one, rules)))
                      .collect(Collectors.joining("\n")));
      case "review-json" ->
          (scanned, rules, times, out) ->
              JsonText.write(
                  scanned.stream().map(one -> ReviewTree.of(review(one, rules))).toList(), out);
      default ->
          throw new UserException("--format is text, json, sarif, review or review-json: " + name);
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
