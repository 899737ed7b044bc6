package dev.vigil.analyzer.generic;

import dev.vigil.analyzer.budget.WorkBudget;
import dev.vigil.analyzer.pattern.InvalidPatternException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A pattern for a text whatever its lines: words and signs, {@code $X} for one word, {@code ...},
 * {@code ....}, {@code $...X} and {@code $....X} for what is between.
 */
final class AlienPattern implements GenericPattern {
  private static final Pattern METAVARIABLE =
      Pattern.compile("\\$(?<dots>\\.{3,4})?(?<name>[A-Z][A-Z0-9_]*)(?![A-Za-z0-9_])");

  private final String text;
  private final GenericOptions options;
  private final List<AlienElement> elements;
  private final List<String> metavariables;

  private AlienPattern(
      String text,
      GenericOptions options,
      List<AlienElement> elements,
      List<String> metavariables) {
    this.text = text;
    this.options = options;
    this.elements = List.copyOf(elements);
    this.metavariables = List.copyOf(metavariables);
  }

  static AlienPattern of(String text, GenericOptions options) throws InvalidPatternException {
    Parse parse = new Parse(text, options);
    parse.run();
    if (parse.elements.isEmpty()) {
      throw new InvalidPatternException("it has no word, sign or ellipsis");
    }
    return new AlienPattern(text, options, parse.elements, parse.metavariables.names());
  }

  List<AlienElement> elements() {
    return elements;
  }

  /** In the order of their numbers. */
  @Override
  public List<String> metavariables() {
    return metavariables;
  }

  boolean isCaseless() {
    return options.caseless();
  }

  @Override
  public List<GenericMatch> matches(GenericText text, WorkBudget budget) {
    return new AlienMatcher(this, new AlienText(text.text(), options, budget), budget).matches();
  }

  @Override
  public SortedSet<String> requiredWords() {
    SortedSet<String> words = new TreeSet<>();
    if (!options.caseless()) {
      for (AlienElement element : elements) {
        if (element instanceof AlienElement.Word(String word)) {
          words.add(word);
        }
      }
    }
    return Collections.unmodifiableSortedSet(words);
  }

  @Override
  public String toString() {
    return text;
  }

  /** Reads a pattern's text from left to right. */
  private static final class Parse {
    private final String text;
    private final GenericOptions options;
    private final AlienText words;
    private final List<AlienElement> elements = new ArrayList<>();
    private final Metavariables metavariables = new Metavariables();

    Parse(String text, GenericOptions options) {
      this.text = text;
      this.options = options;
      this.words = new AlienText(text, options, new WorkBudget(Long.MAX_VALUE));
    }

    void run() {
      Matcher metavariable = METAVARIABLE.matcher(text);
      for (int at = 0; at < text.length(); ) {
        if (text.startsWith("...", at)) {
          boolean longer = text.startsWith("....", at);
          ellipsis(-1, longer);
          at += longer ? 4 : 3;
        } else if (metavariable.region(at, text.length()).lookingAt()) {
          metavariable(metavariable);
          at = metavariable.end();
        } else if (words.isSpace(at, true)) {
          if (text.charAt(at) == '\n' && !options.multiline()) {
            elements.add(new AlienElement.LineEnd());
          }
          at++;
        } else if (words.isWordPart(at)) {
          int end = words.wordEnd(at);
          elements.add(new AlienElement.Word(text.substring(at, end)));
          at = end;
        } else {
          int sign = text.codePointAt(at);
          elements.add(new AlienElement.Sign(sign));
          at += Character.charCount(sign);
        }
      }
    }

    private void metavariable(Matcher found) {
      String dots = found.group("dots");
      if (dots == null) {
        elements.add(new AlienElement.AnyWord(metavariables.number("$" + found.group("name"))));
      } else {
        ellipsis(metavariables.number("$..." + found.group("name")), dots.length() == 4);
      }
    }

    private void ellipsis(int slot, boolean longer) {
      elements.add(new AlienElement.Ellipsis(slot, longer || options.multiline()));
    }
  }
}
