package dev.vigil.analyzer.generic;

import dev.vigil.analyzer.budget.WorkBudget;
import dev.vigil.analyzer.generic.SpaceDocument.Kind;
import dev.vigil.analyzer.pattern.InvalidPatternException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A pattern for the blocks of a text: words and signs, {@code $X} for one word, {@code ...} and
 * {@code $...X} for what is between, lines that are indented for blocks.
 */
final class SpacePattern implements GenericPattern {
  private final String text;
  private final GenericOptions options;
  private final List<SpaceElement> elements;
  private final List<String> metavariables;
  private final List<Phrase> phrases;

  private SpacePattern(
      String text,
      GenericOptions options,
      List<SpaceElement> elements,
      List<String> metavariables) {
    this.text = text;
    this.options = options;
    this.elements = List.copyOf(elements);
    this.metavariables = List.copyOf(metavariables);
    this.phrases = phrases(elements);
  }

  /** What stands beside each other in the pattern, a word or a sign alone too. */
  private static List<Phrase> phrases(List<SpaceElement> elements) {
    List<Phrase> phrases = new ArrayList<>();
    List<String> tokens = new ArrayList<>();
    for (SpaceElement element : elements) {
      if (element instanceof SpaceElement.Literal(String token)) {
        tokens.add(token);
      } else if (!tokens.isEmpty()) {
        phrases.add(new Phrase(tokens));
        tokens.clear();
      }
    }
    if (!tokens.isEmpty()) {
      phrases.add(new Phrase(tokens));
    }
    return List.copyOf(phrases);
  }

  static SpacePattern of(String text, GenericOptions options) throws InvalidPatternException {
    Parse parse = new Parse(text);
    parse.run();
    if (parse.elements.isEmpty()) {
      throw new InvalidPatternException("it has no word, sign or ellipsis");
    }
    return new SpacePattern(text, options, parse.elements, parse.metavariables.names());
  }

  List<SpaceElement> elements() {
    return elements;
  }

  /** In the order of their numbers. */
  @Override
  public List<String> metavariables() {
    return metavariables;
  }

  int ellipsisMaxSpan() {
    return options.ellipsisMaxSpan();
  }

  @Override
  public List<GenericMatch> matches(GenericText text, WorkBudget budget) {
    String visible = text.visible(options.commentStyle());
    for (Phrase phrase : phrases) {
      if (!phrase.isIn(visible)) {
        return List.of();
      }
    }
    return new SpaceMatcher(this, text.document(options.commentStyle()), budget).matches();
  }

  @Override
  public SortedSet<String> requiredWords() {
    SortedSet<String> words = new TreeSet<>();
    for (SpaceElement element : elements) {
      if (element instanceof SpaceElement.Literal(String literal)
          && SpaceReader.isWordPart(literal.charAt(0))) {
        words.add(literal);
      }
    }
    return Collections.unmodifiableSortedSet(words);
  }

  @Override
  public String toString() {
    return text;
  }

  /** Puts the words and signs of a pattern's text together to its elements. */
  private static final class Parse {
    private final String text;
    private final SpaceReader items;
    private final List<SpaceElement> elements = new ArrayList<>();
    private final Metavariables metavariables = new Metavariables();
    private final List<Integer> open = new ArrayList<>();

    Parse(String text) {
      this.text = text;
      this.items = SpaceReader.read(text, true);
    }

    void run() throws InvalidPatternException {
      for (int item = 0; item < items.size(); ) {
        item =
            switch (items.kinds()[item]) {
              case OPEN -> {
                open.add(elements.size());
                elements.add(new SpaceElement.Open(-1));
                yield item + 1;
              }
              case CLOSE -> {
                elements.set(open.removeLast(), new SpaceElement.Open(elements.size()));
                elements.add(new SpaceElement.Close());
                yield item + 1;
              }
              case WORD -> literal(item);
              case SIGN -> sign(item);
            };
      }
    }

    private int literal(int item) {
      elements.add(
          new SpaceElement.Literal(text.substring(items.starts()[item], items.ends()[item])));
      return item + 1;
    }

    private int sign(int item) throws InvalidPatternException {
      if (isSign(item, '.', -1)) {
        int end = item + 1;
        while (isSign(end, '.', end - 1)) {
          end++;
        }
        return dots(item, end);
      }
      if (isSign(item, '$', -1)) {
        if (isName(item + 1, item)) {
          elements.add(new SpaceElement.AnyWord(metavariables.number("$" + word(item + 1))));
          return item + 2;
        }
        int dots = item + 1;
        while (isSign(dots, '.', dots - 1)) {
          dots++;
        }
        if (dots == item + 4 && isName(dots, dots - 1)) {
          ellipsis(metavariables.number("$..." + word(dots)));
          return dots + 1;
        }
      }
      return literal(item);
    }

    /** Only three dots are an ellipsis; other runs are what they are. */
    private int dots(int item, int end) throws InvalidPatternException {
      if (end - item == 3) {
        ellipsis(-1);
      } else {
        for (int i = item; i < end; i++) {
          literal(i);
        }
      }
      return end;
    }

    private void ellipsis(int slot) throws InvalidPatternException {
      if (!elements.isEmpty()
          && elements.getLast() instanceof SpaceElement.Ellipsis(int first, int times)) {
        if (slot >= 0) {
          throw new InvalidPatternException(
              metavariables.name(slot) + " stands behind another ellipsis, which takes all");
        }
        elements.set(elements.size() - 1, new SpaceElement.Ellipsis(first, times + 1));
      } else {
        elements.add(new SpaceElement.Ellipsis(slot, 1));
      }
    }

    /** Whether an item is a sign, directly behind another item unless that is -1. */
    private boolean isSign(int item, char sign, int before) {
      return item < items.size()
          && items.kinds()[item] == Kind.SIGN
          && text.charAt(items.starts()[item]) == sign
          && isBehind(item, before);
    }

    private boolean isBehind(int item, int before) {
      return before < 0 || items.ends()[before] == items.starts()[item];
    }

    private boolean isName(int item, int before) {
      return item < items.size()
          && items.kinds()[item] == Kind.WORD
          && isBehind(item, before)
          && Character.isUpperCase(word(item).charAt(0));
    }

    private String word(int item) {
      return text.substring(items.starts()[item], items.ends()[item]);
    }
  }
}
