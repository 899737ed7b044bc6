package dev.vigil.ingest.selection;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * A glob of gitignore's syntax: {@code ?}, {@code *}, {@code [a-z]}, {@code **}. Matched as a
 * nondeterministic automaton, all states at once, so that no pattern takes more steps than its
 * length times the path's; beyond the budget nothing matches.
 */
final class PathPattern {
  private final List<Token> tokens;
  private final MatchBudget budget;

  /** What all matches begin with. */
  private final String prefix;

  private PathPattern(List<Token> tokens, MatchBudget budget) {
    this.tokens = List.copyOf(tokens);
    this.budget = budget;
    StringBuilder text = new StringBuilder();
    for (Token token : tokens) {
      if (!(token instanceof Token.Literal literal)) {
        break;
      }
      text.append(literal.value());
    }
    this.prefix = text.toString();
  }

  private sealed interface Token {
    record Literal(char value) implements Token {}

    /** One character that is no slash. */
    record One(String ranges, boolean negated) implements Token {
      boolean takes(char c) {
        if (c == '/') {
          return false;
        }
        for (int i = 0; i < ranges.length(); i += 2) {
          if (c >= ranges.charAt(i) && c <= ranges.charAt(i + 1)) {
            return !negated;
          }
        }
        return negated;
      }
    }

    /** Any characters but slashes. */
    record Star() implements Token {}

    /** Nothing, or the {@link Folders} that follow. */
    record MaybeFolders() implements Token {}

    /** Whole folder names, each with its slash. */
    record Folders() implements Token {}

    /** Any characters. */
    record Rest() implements Token {}
  }

  /** Compiles a pattern; a bracket that is not closed stands for itself. */
  static PathPattern compile(String glob, MatchBudget budget) {
    List<Token> tokens = new ArrayList<>();
    int i = 0;
    while (i < glob.length()) {
      char c = glob.charAt(i);
      if (c == '\\' && i + 1 < glob.length()) {
        tokens.add(new Token.Literal(glob.charAt(i + 1)));
        i += 2;
      } else if (c == '*') {
        i = star(glob, i, tokens);
      } else if (c == '?') {
        tokens.add(new Token.One("", true));
        i++;
      } else if (c == '[' && bracketEnd(glob, i) > 0) {
        int end = bracketEnd(glob, i);
        tokens.add(bracket(glob.substring(i + 1, end)));
        i = end + 1;
      } else {
        tokens.add(new Token.Literal(c));
        i++;
      }
    }
    return new PathPattern(tokens, budget);
  }

  private static int star(String glob, int start, List<Token> tokens) {
    int end = start;
    while (end < glob.length() && glob.charAt(end) == '*') {
      end++;
    }
    boolean wholeName = end - start == 2 && (start == 0 || glob.charAt(start - 1) == '/');
    if (wholeName && end < glob.length() && glob.charAt(end) == '/') {
      if (tokens.isEmpty() || !(tokens.getLast() instanceof Token.Folders)) {
        tokens.add(new Token.MaybeFolders());
        tokens.add(new Token.Folders());
      }
      return end + 1;
    }
    if (wholeName && end == glob.length() && start > 0) {
      tokens.add(new Token.One("", true));
      tokens.add(new Token.Rest());
    } else {
      tokens.add(new Token.Star());
    }
    return end;
  }

  private static int bracketEnd(String glob, int start) {
    int i = start + 1;
    if (i < glob.length() && (glob.charAt(i) == '!' || glob.charAt(i) == '^')) {
      i++;
    }
    // A closing bracket that comes first is a member.
    for (i++; i < glob.length(); i++) {
      if (glob.charAt(i) == ']') {
        return i;
      }
      if (glob.charAt(i) == '\\') {
        i++;
      }
    }
    return -1;
  }

  private static Token bracket(String members) {
    boolean negated = members.startsWith("!") || members.startsWith("^");
    StringBuilder ranges = new StringBuilder();
    for (int i = negated ? 1 : 0; i < members.length(); i++) {
      char low = members.charAt(i);
      if (low == '\\' && i + 1 < members.length()) {
        low = members.charAt(++i);
      }
      char high = low;
      if (i + 2 < members.length() && members.charAt(i + 1) == '-') {
        high = members.charAt(i + 2);
        i += 2;
      }
      ranges.append(low).append(high);
    }
    return new Token.One(ranges.toString(), negated);
  }

  /** Whether the whole of the text from that position on matches. */
  boolean matches(String text, int from) {
    if (!text.startsWith(prefix, from)) {
      return false;
    }
    int rest = from + prefix.length();
    if (prefix.length() == tokens.size()) {
      return rest == text.length();
    }
    BitSet states = new BitSet(tokens.size() + 1);
    enter(states, prefix.length());
    for (int i = rest; i < text.length() && !states.isEmpty(); i++) {
      if (!budget.take(states.cardinality())) {
        return false;
      }
      states = step(states, text.charAt(i));
    }
    return states.get(tokens.size());
  }

  private BitSet step(BitSet states, char c) {
    BitSet next = new BitSet(tokens.size() + 1);
    for (int i = states.nextSetBit(0); i >= 0 && i < tokens.size(); i = states.nextSetBit(i + 1)) {
      switch (tokens.get(i)) {
        case Token.Literal literal -> enterIf(literal.value() == c, next, i + 1);
        case Token.One one -> enterIf(one.takes(c), next, i + 1);
        case Token.Star star -> enterIf(c != '/', next, i);
        case Token.Rest rest -> enter(next, i);
        case Token.Folders folders -> {
          next.set(i);
          enterIf(c == '/', next, i + 1);
        }
        case Token.MaybeFolders maybe -> {}
      }
    }
    return next;
  }

  private void enterIf(boolean condition, BitSet states, int state) {
    if (condition) {
      enter(states, state);
    }
  }

  /** Adds a state and those that are reached from it without a character. */
  private void enter(BitSet states, int start) {
    int state = start;
    while (state < tokens.size() && !states.get(state)) {
      states.set(state);
      Token token = tokens.get(state);
      if (token instanceof Token.MaybeFolders) {
        states.set(state + 1);
        state += 2;
      } else if (token instanceof Token.Star || token instanceof Token.Rest) {
        state++;
      } else {
        return;
      }
    }
    if (state == tokens.size()) {
      states.set(state);
    }
  }
}
