package dev.vigil.analyzer.generic;

import dev.vigil.analyzer.budget.WorkBudget;
import dev.vigil.analyzer.pattern.Binding;
import dev.vigil.analyzer.pattern.Bindings;
import dev.vigil.analyzer.syntax.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Finds one pattern in one text, from left to right, no match within another, as a regular
 * expression would whose ellipses take as little as they can.
 */
final class AlienMatcher {
  private final AlienPattern pattern;
  private final List<AlienElement> elements;
  private final AlienText text;
  private final String characters;
  private final boolean multiline;
  private final WorkBudget budget;
  private final int[] boundFrom;
  private final int[] boundTo;
  private int end;

  AlienMatcher(AlienPattern pattern, AlienText text, WorkBudget budget) {
    this.pattern = pattern;
    this.elements = pattern.elements();
    this.text = text;
    this.characters = text.text();
    this.multiline = text.isMultiline();
    this.budget = budget;
    this.boundFrom = new int[pattern.metavariables().size()];
    this.boundTo = new int[pattern.metavariables().size()];
  }

  List<GenericMatch> matches() {
    List<GenericMatch> matches = new ArrayList<>();
    int from = 0;
    while (from < characters.length()) {
      Arrays.fill(boundFrom, -1);
      int start = start(from);
      if (start < 0) {
        break;
      }
      if (rest(0, start) && end > start) {
        GenericMatch match = new GenericMatch(new Span(start, end), bindings());
        budget.hold(match.bytes());
        matches.add(match);
        from = end;
      } else {
        from = text.isWordPart(start) ? text.wordEnd(start) : behind(start);
      }
    }
    return matches;
  }

  /**
   * The next place where a match may start: at a word or sign; an ellipsis at the start is where
   * the text starts, or a line.
   */
  private int start(int from) {
    return switch (elements.getFirst()) {
      case AlienElement.Ellipsis any when any.overLines() -> from == 0 ? 0 : -1;
      case AlienElement.Ellipsis any -> lineStart(from);
      case AlienElement.LineEnd lineEnd ->
          characters.indexOf('\n', from) < 0 ? -1 : text.lineEnd(from);
      default -> {
        int at = text.behindSpace(from, true);
        boolean inWord = at > 0 && at < characters.length() && isInWord(at);
        at = inWord ? text.behindSpace(text.wordEnd(at), true) : at;
        yield at < characters.length() ? at : -1;
      }
    };
  }

  private boolean isInWord(int at) {
    return text.isWordPart(at) && text.isWordPart(at - 1);
  }

  private int lineStart(int from) {
    if (from == 0 || characters.charAt(from - 1) == '\n') {
      return from;
    }
    int before = characters.indexOf('\n', from);
    budget.take(1);
    return before < 0 || before + 1 >= characters.length() ? -1 : before + 1;
  }

  /** Matches the elements from one on; then {@link #end} is where the last one ends. */
  private boolean rest(int number, int from) {
    budget.take(1);
    if (number == elements.size()) {
      end = from;
      return true;
    }
    if (elements.get(number) instanceof AlienElement.Ellipsis any) {
      return ellipsis(number, any, from);
    }
    int at = text.behindSpace(from, multiline);
    return switch (elements.get(number)) {
      case AlienElement.LineEnd lineEnd -> {
        int newline = at < characters.length() && characters.charAt(at) == '\r' ? at + 1 : at;
        yield isAt(newline, '\n') && rest(number + 1, newline + 1);
      }
      case AlienElement.Word(String word) ->
          isWord(at, word) && rest(number + 1, at + word.length());
      case AlienElement.Sign(int sign) -> isAt(at, sign) && rest(number + 1, behind(at));
      case AlienElement.AnyWord(int slot) ->
          isWordStart(at) && bound(slot, at, text.wordEnd(at), number + 1, text.wordEnd(at));
      case AlienElement.Ellipsis any -> false;
    };
  }

  private boolean isAt(int at, int sign) {
    return at < characters.length() && same(characters.codePointAt(at), sign);
  }

  private int behind(int at) {
    return at + Character.charCount(characters.codePointAt(at));
  }

  private boolean same(int one, int other) {
    return one == other || (pattern.isCaseless() && folded(one) == folded(other));
  }

  private static int folded(int codePoint) {
    return Character.toLowerCase(Character.toUpperCase(codePoint));
  }

  private boolean isWordStart(int at) {
    return at < characters.length() && text.isWordPart(at) && (at == 0 || !isInWord(at));
  }

  private boolean isWord(int at, String word) {
    return isWordStart(at)
        && characters.regionMatches(pattern.isCaseless(), at, word, 0, word.length())
        && text.wordEnd(at) == at + word.length();
  }

  /** Binds a metavariable, or compares with what it stands for, and goes on. */
  private boolean bound(int slot, int from, int to, int number, int next) {
    if (slot < 0) {
      return rest(number, next);
    }
    if (boundFrom[slot] >= 0) {
      int length = boundTo[slot] - boundFrom[slot];
      budget.take(length);
      return to - from == length
          && characters.regionMatches(
              pattern.isCaseless(), from, characters, boundFrom[slot], length)
          && rest(number, next);
    }
    boundFrom[slot] = from;
    boundTo[slot] = to;
    if (rest(number, next)) {
      return true;
    }
    boundFrom[slot] = -1;
    return false;
  }

  /** Takes nothing, then one word, sign or pair more at a time. */
  private boolean ellipsis(int number, AlienElement.Ellipsis any, int from) {
    boolean last = number == elements.size() - 1;
    int start = text.behindSpace(from, any.overLines());
    int to = from;
    if (last) {
      int limit = any.overLines() ? characters.length() : text.lineEnd(from);
      return limit >= from && bound(any.slot(), Math.min(start, limit), limit, number + 1, limit);
    }
    while (true) {
      int captured = to == from ? from : start;
      if (bound(any.slot(), captured, to, number + 1, behindLines(number, any, to))) {
        return true;
      }
      int next = text.behindSpace(to, any.overLines());
      if (next >= characters.length() || (!any.overLines() && isLineEnd(next))) {
        return false;
      }
      to = text.elementEnd(next, any.overLines());
    }
  }

  /**
   * An ellipsis over lines also takes the line ends behind it, unless the pattern has one there.
   */
  private int behindLines(int number, AlienElement.Ellipsis any, int to) {
    boolean takes = any.overLines() && !(elements.get(number + 1) instanceof AlienElement.LineEnd);
    return takes ? text.behindSpace(to, true) : to;
  }

  private boolean isLineEnd(int at) {
    return characters.charAt(at) == '\n' || characters.charAt(at) == '\r';
  }

  private Bindings bindings() {
    Bindings bindings = Bindings.EMPTY;
    for (int slot = 0; slot < boundFrom.length; slot++) {
      Span span = new Span(boundFrom[slot], boundTo[slot]);
      Binding binding =
          new Binding.Text(span, characters.substring(boundFrom[slot], boundTo[slot]));
      bindings = bindings.with(pattern.metavariables().get(slot), binding).orElse(bindings);
    }
    return bindings;
  }
}
