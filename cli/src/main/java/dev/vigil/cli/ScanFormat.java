package dev.vigil.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import dev.vigil.analyzer.review.MarkdownReview;
import dev.vigil.analyzer.review.Review;
import dev.vigil.analyzer.review.ReviewTree;
import dev.vigil.analyzer.rule.RuleSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** How the result of a scan is written; equal results give equal texts. */
@FunctionalInterface
interface ScanFormat {
  /** The whole result. */
  String text(List<ScannedRepository> scanned, RuleSet rules);

  /** The format of a name. */
  static ScanFormat of(String name) {
    return switch (name.toLowerCase(Locale.ROOT)) {
      case "text" -> TextResult::write;
      case "json" -> (scanned, rules) -> json(SemgrepResult.of(scanned, rules));
      case "sarif" -> (scanned, rules) -> json(SarifLog.of(scanned, rules));
      case "review" ->
          (scanned, rules) ->
              scanned.stream()
                  .map(one -> MarkdownReview.render(review(one, rules)))
                  .collect(Collectors.joining("\n"));
      case "review-json" ->
          (scanned, rules) ->
              json(scanned.stream().map(one -> ReviewTree.of(review(one, rules))).toList());
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

  /** JSON with a line end. */
  static String json(Object tree) {
    try {
      return new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT).writeValueAsString(tree)
          + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
