package dev.vigil.analyzer.taint.specification;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads conditions on labels: {@code not} binds closer than {@code and}, that closer than or. */
final class LabelConditionParser {
  private static final Pattern TOKEN = Pattern.compile("\\s*(?:([A-Za-z_][A-Za-z_0-9]*)|([()]))");
  private static final int DEEPEST = 100;

  private final String text;
  private final List<String> tokens = new ArrayList<>();
  private int at;
  private int depth;

  LabelConditionParser(String text) {
    this.text = text.strip();
  }

  LabelCondition parse() throws InvalidLabelConditionException {
    Matcher matcher = TOKEN.matcher(text);
    int end = 0;
    while (end < text.length() && matcher.region(end, text.length()).lookingAt()) {
      tokens.add(matcher.group().strip());
      end = matcher.end();
    }
    if (end < text.length()) {
      throw new InvalidLabelConditionException(
          "labels, not, and, or are expected at: " + text.substring(end).strip());
    }
    LabelCondition condition = disjunction();
    if (at < tokens.size()) {
      throw new InvalidLabelConditionException("and or or is expected before: " + tokens.get(at));
    }
    return condition;
  }

  private boolean accept(String token) {
    if (at < tokens.size() && tokens.get(at).equals(token)) {
      at++;
      return true;
    }
    return false;
  }

  private LabelCondition disjunction() throws InvalidLabelConditionException {
    LabelCondition condition = conjunction();
    while (accept("or")) {
      condition = new LabelCondition.Or(condition, conjunction());
    }
    return condition;
  }

  private LabelCondition conjunction() throws InvalidLabelConditionException {
    LabelCondition condition = operand();
    while (accept("and")) {
      condition = new LabelCondition.And(condition, operand());
    }
    return condition;
  }

  private LabelCondition operand() throws InvalidLabelConditionException {
    if (++depth > DEEPEST) {
      throw new InvalidLabelConditionException("it nests too deep");
    }
    LabelCondition operand;
    if (accept("not")) {
      operand = new LabelCondition.Not(operand());
    } else if (accept("(")) {
      operand = disjunction();
      if (!accept(")")) {
        throw new InvalidLabelConditionException("a closing parenthesis is missing");
      }
    } else {
      operand = label();
    }
    depth--;
    return operand;
  }

  private LabelCondition label() throws InvalidLabelConditionException {
    String token = at < tokens.size() ? tokens.get(at) : "";
    if (token.isEmpty() || token.equals(")") || token.equals("and") || token.equals("or")) {
      throw new InvalidLabelConditionException(
          "a label is expected" + (token.isEmpty() ? " at the end" : " before: " + token));
    }
    at++;
    return switch (token) {
      case "True", "true" -> new LabelCondition.Constant(true);
      case "False", "false" -> new LabelCondition.Constant(false);
      default -> new LabelCondition.Label(token);
    };
  }
}
