package dev.vigil.analyzer.generic;

import dev.vigil.analyzer.budget.WorkBudget;
import dev.vigil.analyzer.generic.SpaceDocument.Kind;
import dev.vigil.analyzer.pattern.Binding;
import dev.vigil.analyzer.pattern.Bindings;
import dev.vigil.analyzer.syntax.Span;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds one pattern in one document. From each start the shortest way through the ellipses is
 * taken. A pattern that does not name a block reaches into the blocks of the text and out of them
 * again, but not out of the block in which it starts.
 */
final class SpaceMatcher {
  private final SpacePattern pattern;
  private final List<SpaceElement> elements;
  private final SpaceDocument document;
  private final WorkBudget budget;
  private final int[] boundFrom;
  private final int[] boundTo;

  /** The block in which the match starts ends here. */
  private int outermost;

  private int firstStart;
  private int lastEnd;
  private int lastLine;

  /** A block of the pattern that is matched with one of the document. */
  private record Frame(int close, @Nullable Frame outer) {}

  SpaceMatcher(SpacePattern pattern, SpaceDocument document, WorkBudget budget) {
    this.pattern = pattern;
    this.elements = pattern.elements();
    this.document = document;
    this.budget = budget;
    this.boundFrom = new int[pattern.metavariables().size()];
    this.boundTo = new int[pattern.metavariables().size()];
  }

  /**
   * All matches. Of those that end at the same place the shortest is kept, but the longest if the
   * pattern ends with an ellipsis, which takes all there is.
   */
  List<GenericMatch> matches() {
    boolean atBlocks = elements.getFirst() instanceof SpaceElement.Ellipsis;
    boolean longest = elements.getLast() instanceof SpaceElement.Ellipsis;
    Map<Integer, GenericMatch> byEnd = new LinkedHashMap<>();
    for (int item = 0; item < document.size(); item++) {
      boolean starts = atBlocks ? isBlockStart(item) : canStart(item);
      if (starts && matchesFrom(item)) {
        GenericMatch match = new GenericMatch(new Span(firstStart, lastEnd), bindings());
        budget.hold(match.bytes());
        byEnd.merge(lastEnd, match, (known, later) -> longest ? known : later);
      }
    }
    return byEnd.values().stream()
        .sorted(java.util.Comparator.comparingInt(match -> match.span().start()))
        .toList();
  }

  private boolean isBlockStart(int item) {
    return document.isToken(item) && (item == 0 || document.kind(item - 1) == Kind.OPEN);
  }

  private boolean canStart(int item) {
    return switch (elements.getFirst()) {
      case SpaceElement.Literal(String text) -> document.isToken(item) && document.is(item, text);
      case SpaceElement.AnyWord word -> document.kind(item) == Kind.WORD && mayFollow(item);
      case SpaceElement.Open open -> false;
      case SpaceElement.Ellipsis any -> true;
      case SpaceElement.Close close -> false;
    };
  }

  /** Whether the token behind an item is the second element, if that is a literal. */
  private boolean mayFollow(int item) {
    if (elements.size() < 2 || !(elements.get(1) instanceof SpaceElement.Literal(String text))) {
      return true;
    }
    int next = item + 1;
    while (next < document.size() && !document.isToken(next)) {
      next++;
    }
    return next < document.size() && document.is(next, text);
  }

  private boolean matchesFrom(int item) {
    Arrays.fill(boundFrom, -1);
    outermost = document.closeAround(item);
    int token = item;
    while (token < document.size() && !document.isToken(token)) {
      token++;
    }
    if (token == document.size()) {
      return false;
    }
    firstStart = -1;
    lastEnd = document.start(token);
    lastLine = document.line(token);
    return match(0, item, null) && firstStart >= 0;
  }

  /** Matches the elements from one on with the items from one on. */
  private boolean match(int first, int from, @Nullable Frame inner) {
    int element = first;
    int item = from;
    Frame frame = inner;
    while (element < elements.size()) {
      budget.take(1);
      switch (elements.get(element)) {
        case SpaceElement.Close close -> {
          if (frame == null || !isEnd(item)) {
            return false;
          }
          item = frame.close + 1;
          frame = frame.outer;
          element++;
        }
        case SpaceElement.Open open -> {
          if (item < document.size() && document.kind(item) == Kind.OPEN) {
            frame = new Frame(document.closeOfBlock(item), frame);
            item++;
            element++;
          } else if (onlyEllipses(element + 1, open.close())) {
            element = open.close() + 1;
          } else if (isEnd(item) && item != bound(frame)) {
            item++;
          } else {
            return false;
          }
        }
        case SpaceElement.Ellipsis ellipsis -> {
          if (!isLast(element)) {
            return skip(ellipsis, element + 1, item, frame);
          }
          if (!takeRest(ellipsis, item)) {
            return false;
          }
          if (frame == null) {
            return true;
          }
          item = frame.close + 1;
          frame = frame.outer;
          element += 2;
        }
        case SpaceElement.Literal literal -> {
          item = token(item, frame);
          if (item < 0 || !document.is(item, literal.text())) {
            return false;
          }
          take(item++);
          element++;
        }
        case SpaceElement.AnyWord word -> {
          item = token(item, frame);
          if (item < 0
              || document.kind(item) != Kind.WORD
              || !bind(word.slot(), document.start(item), document.end(item))) {
            return false;
          }
          take(item++);
          element++;
        }
      }
    }
    return true;
  }

  /** Whether nothing stands behind an element in the pattern or in its block of it. */
  private boolean isLast(int element) {
    return element + 1 == elements.size()
        || elements.get(element + 1) instanceof SpaceElement.Close;
  }

  private int bound(@Nullable Frame frame) {
    return frame == null ? outermost : frame.close;
  }

  private boolean isEnd(int item) {
    return item >= document.size() || document.kind(item) == Kind.CLOSE;
  }

  private boolean onlyEllipses(int from, int to) {
    for (int element = from; element < to; element++) {
      if (!(elements.get(element) instanceof SpaceElement.Ellipsis)) {
        return false;
      }
    }
    return true;
  }

  /** The next word or sign, in or behind of blocks that are not the pattern's; -1 if none. */
  private int token(int from, @Nullable Frame frame) {
    int bound = bound(frame);
    for (int item = from; item < bound; item++) {
      if (document.isToken(item)) {
        return item;
      }
      budget.take(1);
    }
    return -1;
  }

  private void take(int item) {
    if (firstStart < 0) {
      firstStart = document.start(item);
    }
    lastEnd = document.end(item);
    lastLine = document.line(item);
  }

  /** Binds a metavariable, if it does not stand for another text already. */
  private boolean bind(int slot, int from, int to) {
    if (boundFrom[slot] >= 0) {
      String text = document.text();
      int length = boundTo[slot] - boundFrom[slot];
      return length == to - from && text.regionMatches(boundFrom[slot], text, from, length);
    }
    boundFrom[slot] = from;
    boundTo[slot] = to;
    return true;
  }

  /** Goes over as little as possible before the element behind an ellipsis. */
  private boolean skip(SpaceElement.Ellipsis ellipsis, int next, int from, @Nullable Frame frame) {
    int start = firstStart;
    int end = lastEnd;
    int line = lastLine;
    int limit = limit(ellipsis);
    int[] froms = boundFrom.clone();
    int[] tos = boundTo.clone();
    int bound = bound(frame);
    int taken = end;
    for (int item = from; item <= bound; item++) {
      budget.take(1);
      boolean token = item < bound && document.isToken(item);
      if (token && document.line(item) > limit) {
        return false;
      }
      if (canBegin(next, item, bound)
          && (ellipsis.slot() < 0 || bind(ellipsis.slot(), end, taken))
          && match(next, item, frame)) {
        return true;
      }
      System.arraycopy(froms, 0, boundFrom, 0, froms.length);
      System.arraycopy(tos, 0, boundTo, 0, tos.length);
      if (token) {
        start = start < 0 ? document.start(item) : start;
        taken = document.end(item);
        line = document.line(item);
      }
      firstStart = start;
      lastEnd = taken;
      lastLine = line;
    }
    return false;
  }

  /** The last line that an ellipsis may reach. */
  private int limit(SpaceElement.Ellipsis ellipsis) {
    long lines = (long) ellipsis.times() * pattern.ellipsisMaxSpan();
    return (int) Math.min(Integer.MAX_VALUE, lastLine + lines);
  }

  /** Whether the element behind ellipses may stand at an item. */
  private boolean canBegin(int element, int item, int bound) {
    return switch (elements.get(element)) {
      case SpaceElement.Literal(String text) ->
          item < bound && document.isToken(item) && document.is(item, text);
      case SpaceElement.AnyWord word -> item < bound && document.kind(item) == Kind.WORD;
      default -> true;
    };
  }

  /**
   * An ellipsis at the end of a pattern, or of a block of it, takes the rest of the text's block.
   */
  private boolean takeRest(SpaceElement.Ellipsis ellipsis, int from) {
    int close = document.closeAround(from);
    int start = lastEnd;
    int limit = limit(ellipsis);
    for (int item = from; item < close; item++) {
      budget.take(1);
      if (document.isToken(item)) {
        if (document.line(item) > limit) {
          break;
        }
        take(item);
      }
    }
    return ellipsis.slot() < 0 || bind(ellipsis.slot(), start, lastEnd);
  }

  private Bindings bindings() {
    Bindings bindings = Bindings.EMPTY;
    for (int slot = 0; slot < boundFrom.length; slot++) {
      if (boundFrom[slot] >= 0) {
        Span span = new Span(boundFrom[slot], boundTo[slot]);
        String text = document.text().substring(span.start(), span.end());
        bindings =
            bindings
                .with(pattern.metavariables().get(slot), new Binding.Text(span, text))
                .orElse(bindings);
      }
    }
    return bindings;
  }
}
