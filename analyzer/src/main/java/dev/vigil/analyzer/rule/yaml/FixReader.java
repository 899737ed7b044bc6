package dev.vigil.analyzer.rule.yaml;

import dev.vigil.analyzer.formula.FixTemplate;
import dev.vigil.analyzer.parse.LanguageFrontEnd;
import dev.vigil.analyzer.parse.PatternParse;
import dev.vigil.analyzer.regex.InvalidTextPatternException;
import dev.vigil.analyzer.syntax.Binary;
import dev.vigil.analyzer.syntax.Call;
import dev.vigil.analyzer.syntax.Expression;
import dev.vigil.analyzer.syntax.FieldAccess;
import dev.vigil.analyzer.syntax.Index;
import dev.vigil.analyzer.syntax.Metavariable;
import dev.vigil.analyzer.syntax.Node;
import dev.vigil.analyzer.syntax.Unary;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** Reads {@code fix} and {@code fix-regex}; a rule that has both means the first. */
final class FixReader {
  private static final Set<String> KEYS = Set.of("regex", "replacement", "count");

  /** A rule, or a formula in the form of {@code match}. */
  private final YamlValue.Mapping rule;

  private final PatternCompiler compiler;
  private final Problems problems;

  FixReader(YamlValue.Mapping rule, PatternCompiler compiler, Problems problems) {
    this.rule = rule;
    this.compiler = compiler;
    this.problems = problems;
  }

  /** The fix of a rule for its languages, if it has one. */
  Optional<FixTemplate> read(List<String> languages) {
    Optional<FixTemplate> substitution = rule.get("fix-regex").flatMap(this::substitution);
    Optional<YamlValue> fix = rule.get("fix");
    if (fix.isEmpty()) {
      return substitution;
    }
    if (!(fix.get() instanceof YamlValue.Scalar scalar)) {
      problems.report(fix.get(), "a fix is a text: " + fix.get().described());
      return Optional.empty();
    }
    String text = scalar.text().strip();
    return Optional.of(new FixTemplate.Replacement(text, operands(text, languages)));
  }

  private Optional<FixTemplate> substitution(YamlValue value) {
    if (!(value instanceof YamlValue.Mapping map)) {
      problems.report(value, "fix-regex is a map: " + value.described());
      return Optional.empty();
    }
    map.values()
        .forEach((key, other) -> {
          if (!KEYS.contains(key)) {
            problems.report(other, "fix-regex has regex, replacement and count, not: " + key);
          }
        });
    if (!(map.values().get("regex") instanceof YamlValue.Scalar regex)
        || !(map.values().get("replacement") instanceof YamlValue.Scalar replacement)) {
      problems.report(map, "fix-regex needs a regex and a replacement: " + map.described());
      return Optional.empty();
    }
    try {
      // Unlike elsewhere, ^ and $ are the ends of the match only.
      return Optional.of(
          new FixTemplate.Substitution(
              compiler.text("(?-m)" + regex.text()), replacement.text(), count(map)));
    } catch (InvalidTextPatternException e) {
      problems.report(regex, "not a regular expression (" + e.getMessage() + "): " + regex.text());
      return Optional.empty();
    }
  }

  private OptionalInt count(YamlValue.Mapping map) {
    String text = map.text("count");
    if (text.isEmpty()) {
      return OptionalInt.empty();
    }
    if (text.matches("[0-9]{1,6}")) {
      int count = Integer.parseInt(text);
      return count == 0 ? OptionalInt.empty() : OptionalInt.of(count);
    }
    problems.report(map.get("count").orElse(map), "a count is a number: " + text);
    return OptionalInt.empty();
  }

  private SortedSet<String> operands(String text, List<String> languages) {
    SortedSet<String> operands = new TreeSet<>();
    for (String language : languages) {
      Optional<LanguageFrontEnd> frontEnd = compiler.languages().frontEnd(language);
      if (frontEnd.isPresent()) {
        switch (frontEnd.get().parsePattern(text)) {
          case PatternParse.ExpressionPattern(Expression expression) ->
              collectOperands(expression, operands);
          case PatternParse.StatementsPattern(var statements) ->
              statements.forEach(statement -> collectOperands(statement, operands));
          default -> {}
        }
      }
    }
    return operands;
  }

  private static void collectOperands(Node node, SortedSet<String> operands) {
    List<Expression> parts =
        switch (node) {
          case Binary binary -> List.of(binary.left(), binary.right());
          case Unary unary -> List.of(unary.operand());
          case FieldAccess access -> List.of(access.target());
          case Call call -> List.of(call.callee());
          case Index index -> List.of(index.target());
          default -> List.of();
        };
    for (Expression part : parts) {
      switch (part) {
        case Metavariable any -> operands.add(any.name());
        default -> {}
      }
    }
    node.children().forEach(child -> collectOperands(child, operands));
  }
}
