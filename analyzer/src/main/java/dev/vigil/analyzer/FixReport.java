package dev.vigil.analyzer;

import dev.vigil.analyzer.budget.WorkBudget;
import dev.vigil.analyzer.finding.Fix;
import dev.vigil.analyzer.formula.FixTemplate;
import dev.vigil.analyzer.formula.RangeMatch;
import dev.vigil.analyzer.pattern.Binding;
import dev.vigil.analyzer.redaction.Redaction;
import dev.vigil.analyzer.source.SourceText;
import dev.vigil.analyzer.syntax.Argument;
import dev.vigil.analyzer.syntax.AssignmentExpression;
import dev.vigil.analyzer.syntax.Binary;
import dev.vigil.analyzer.syntax.ComparisonChain;
import dev.vigil.analyzer.syntax.Conditional;
import dev.vigil.analyzer.syntax.Lambda;
import dev.vigil.analyzer.syntax.Span;
import dev.vigil.analyzer.syntax.Unary;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Corrects matches of one file as their rules say. */
final class FixReport {
  private static final Pattern METAVARIABLE =
      Pattern.compile("\\$\\.\\.\\.[A-Z_][A-Z_0-9]*|\\$(?:[A-Z_][A-Z_0-9]*|[0-9]+)");
  private static final Pattern GROUP = Pattern.compile("\\\\(?:([0-9]{1,2})|g<(\\w+)>|(.))");
  private static final Pattern COMMA_BEFORE = Pattern.compile(",\\s*\\z");
  private static final Pattern COMMA_BEHIND = Pattern.compile("\\A\\s*,\\s*");

  private final SourceText source;
  private final Optional<FixCheck> check;

  /**
   * The fixes of one file.
   *
   * @param check tells whether the file parses with a fix; empty for a text without a front end
   */
  FixReport(SourceText source, Optional<FixCheck> check) {
    this.source = source;
    this.check = check;
  }

  /**
   * The fix of a match; empty if the file would not parse with it.
   *
   * @throws WorkBudget.Exhausted if it takes more steps than the budget has
   */
  Optional<Fix> fix(
      FixTemplate template, RangeMatch range, Redaction redaction, WorkBudget budget) {
    FixText text = new FixText(source, redaction);
    switch (template) {
      case FixTemplate.Replacement replacement -> replace(replacement, range, text);
      case FixTemplate.Substitution substitution ->
          substitute(substitution, range.span(), text, budget);
    }
    if (check.isPresent() && !check.get().parses(range.span(), text.all(), budget)) {
      return Optional.empty();
    }
    return Optional.of(new Fix(source.location(range.span()), text.parts(), text.shown()));
  }

  private void replace(FixTemplate.Replacement template, RangeMatch range, FixText text) {
    String written = indented(template.text(), range.span());
    Matcher matcher = METAVARIABLE.matcher(written);
    int at = 0;
    while (matcher.find()) {
      Optional<Binding> binding = range.bindings().get(matcher.group());
      if (binding.isEmpty()) {
        continue;
      }
      String before = written.substring(at, matcher.start());
      at = matcher.end();
      if (isNothing(binding.get())) {
        Matcher comma = COMMA_BEHIND.matcher(written.substring(at));
        if (comma.find()) {
          at += comma.end();
        } else {
          before = COMMA_BEFORE.matcher(before).replaceFirst("");
        }
      }
      boolean brackets = template.operands().contains(matcher.group()) && isCompound(binding.get());
      text.write(brackets ? before + "(" : before);
      keep(binding.get(), text);
      text.write(brackets ? ")" : "");
    }
    text.write(written.substring(at));
  }

  /** What a metavariable stands for, without arguments between that other parts matched. */
  private void keep(Binding binding, FixText text) {
    int start = binding.span().start();
    if (binding instanceof Binding.Code code
        && code.nodes().stream().allMatch(Argument.class::isInstance)) {
      for (int i = 1; i < code.nodes().size(); i++) {
        int end = code.nodes().get(i - 1).span().end();
        int next = code.nodes().get(i).span().start();
        String between = source.text(new Span(end, next));
        if (between.indexOf(',') != between.lastIndexOf(',')) {
          text.keep(new Span(start, end + between.indexOf(',')));
          text.write(", ");
          String behind = between.substring(between.lastIndexOf(',') + 1);
          start = next - behind.stripLeading().length();
        }
      }
    }
    text.keep(new Span(start, binding.span().end()));
  }

  /** No arguments, so that a comma beside them is none either. */
  private static boolean isNothing(Binding binding) {
    return binding instanceof Binding.Code code && code.nodes().isEmpty();
  }

  /** Whether it may come apart beside an operator. */
  private static boolean isCompound(Binding binding) {
    return binding instanceof Binding.Code code
        && code.nodes().size() == 1
        && switch (code.nodes().get(0)) {
          case Binary one -> true;
          case Unary one -> true;
          case ComparisonChain one -> true;
          case Conditional one -> true;
          case Lambda one -> true;
          case AssignmentExpression one -> true;
          default -> false;
        };
  }

  /** The lines behind the first are indented as the match is. */
  private String indented(String text, Span match) {
    int start = source.lineStart(source.line(match.start()));
    String before = source.text(new Span(start, match.start()));
    String indentation = before.isBlank() ? before : before.replaceAll("[^\\t]", " ");
    return text.replaceAll("\\n(?=[^\\n])", Matcher.quoteReplacement("\n" + indentation));
  }

  private void substitute(
      FixTemplate.Substitution template, Span match, FixText text, WorkBudget budget) {
    int[] state = {match.start(), template.count().orElse(Integer.MAX_VALUE)};
    template
        .pattern()
        .findAll(
            source.text(match),
            budget,
            found -> {
              if (state[1] > 0) {
                state[1]--;
                text.keep(new Span(state[0], match.start() + found.start()));
                expand(template, found, match.start(), text);
                state[0] = match.start() + found.end();
              }
            });
    text.keep(new Span(state[0], match.end()));
  }

  /** The replacement with its groups. */
  private static void expand(
      FixTemplate.Substitution template, MatchResult found, int offset, FixText text) {
    String replacement = template.replacement();
    Matcher matcher = GROUP.matcher(replacement);
    int at = 0;
    while (matcher.find()) {
      text.write(replacement.substring(at, matcher.start()));
      at = matcher.end();
      int group = group(template, matcher);
      if (matcher.group(3) != null || group > found.groupCount()) {
        text.write(escaped(matcher));
      } else if (found.start(group) >= 0) {
        text.keep(new Span(offset + found.start(group), offset + found.end(group)));
      }
    }
    text.write(replacement.substring(at));
  }

  private static int group(FixTemplate.Substitution template, Matcher matcher) {
    String number = matcher.group(1) != null ? matcher.group(1) : matcher.group(2);
    if (number == null) {
      return 0;
    }
    if (number.matches("[0-9]{1,9}")) {
      return Integer.parseInt(number);
    }
    return template.pattern().groupNames().contains(number)
        ? template.pattern().groupNumber(number)
        : Integer.MAX_VALUE;
  }

  private static String escaped(Matcher matcher) {
    String character = matcher.group(3);
    return switch (character) {
      case "n" -> "\n";
      case "t" -> "\t";
      case "\\" -> "\\";
      case null -> matcher.group();
      default -> matcher.group();
    };
  }
}
