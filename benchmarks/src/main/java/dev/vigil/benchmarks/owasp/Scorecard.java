package dev.vigil.benchmarks.owasp;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * How a scanner did. The score of a category is the share of weaknesses that were found less the
 * share of sound cases that were reported; that of the benchmark is the mean over the categories,
 * each counting the same.
 *
 * @param categories in order of their names
 */
record Scorecard(Map<String, Category> categories) {
  /**
   * What was right and wrong in one category. At least one case is vulnerable and one is sound, so
   * that there are rates; else the rate of what is missing is 0.
   */
  record Category(int cwe, int truePositives, int vulnerable, int falsePositives, int sound) {
    double truePositiveRate() {
      return vulnerable == 0 ? 0 : (double) truePositives / vulnerable;
    }

    double falsePositiveRate() {
      return sound == 0 ? 0 : (double) falsePositives / sound;
    }

    double score() {
      return truePositiveRate() - falsePositiveRate();
    }

    private Category with(TestCase test, boolean reported) {
      int hit = reported ? 1 : 0;
      return test.vulnerable()
          ? new Category(cwe, truePositives + hit, vulnerable + 1, falsePositives, sound)
          : new Category(cwe, truePositives, vulnerable, falsePositives + hit, sound + 1);
    }
  }

  /** Compares what was reported with what is expected. */
  static Scorecard of(List<TestCase> expected, Reports reports) {
    Map<String, Category> categories = new TreeMap<>();
    for (TestCase test : expected) {
      Category before =
          categories.getOrDefault(test.category(), new Category(test.cwe(), 0, 0, 0, 0));
      categories.put(test.category(), before.with(test, reports.names(test)));
    }
    return new Scorecard(categories);
  }

  double truePositiveRate() {
    return categories.values().stream().mapToDouble(Category::truePositiveRate).average().orElse(0);
  }

  double falsePositiveRate() {
    return categories.values().stream()
        .mapToDouble(Category::falsePositiveRate)
        .average()
        .orElse(0);
  }

  /** From -1 to 1; a scanner that guesses has 0. */
  double score() {
    return categories.values().stream().mapToDouble(Category::score).average().orElse(0);
  }

  /** A table for people; rates and scores in percent. */
  String table() {
    StringBuilder table = new StringBuilder();
    table.append(
        "%-16s %5s %11s %11s %7s %7s %7s%n"
            .formatted("category", "CWE", "found", "false", "TPR", "FPR", "score"));
    categories.forEach((name, category) ->
        table.append(
            "%-16s %5d %11s %11s %s%n"
                .formatted(
                    name,
                    category.cwe(),
                    category.truePositives() + "/" + category.vulnerable(),
                    category.falsePositives() + "/" + category.sound(),
                    rates(
                        category.truePositiveRate(),
                        category.falsePositiveRate(),
                        category.score()))));
    table.append(
        "%-46s %s%n".formatted("mean", rates(truePositiveRate(), falsePositiveRate(), score())));
    return table.toString();
  }

  /** The same as data, for JSON. */
  Map<String, Object> tree() {
    Map<String, Object> rows = new LinkedHashMap<>();
    categories.forEach((name, category) -> {
      Map<String, Object> row = new LinkedHashMap<>();
      row.put("cwe", category.cwe());
      row.put("true_positives", category.truePositives());
      row.put("vulnerable", category.vulnerable());
      row.put("false_positives", category.falsePositives());
      row.put("sound", category.sound());
      row.put("tpr", category.truePositiveRate());
      row.put("fpr", category.falsePositiveRate());
      row.put("score", category.score());
      rows.put(name, row);
    });
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("categories", rows);
    tree.put("tpr", truePositiveRate());
    tree.put("fpr", falsePositiveRate());
    tree.put("score", score());
    return tree;
  }

  private static String rates(double found, double wrong, double score) {
    return String.format(Locale.ROOT, "%7.1f %7.1f %7.1f", 100 * found, 100 * wrong, 100 * score);
  }
}
