package dev.vigil.analyzer.generic;

import dev.vigil.analyzer.budget.WorkBudget;
import dev.vigil.analyzer.generic.GenericOptions.Braces;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A text as words, signs and pairs of braces. A brace that has no other to it is a sign. For one
 * thread.
 */
final class AlienText {
  private static final List<Braces> USUAL =
      List.of(new Braces('(', ')'), new Braces('[', ']'), new Braces('{', '}'));

  private static final String SPACES = " \t";
  private static final String LINE_ENDS = "\r\n\f\u000b";

  private final String text;
  private final String extraWordCharacters;
  private final boolean multiline;
  private final List<Braces> braces;
  private final WorkBudget budget;
  private final Map<Integer, Integer> pairs = new HashMap<>();
  private final Map<Integer, Integer> pairsInLines = new HashMap<>();
  private final Map<Character, Integer> lastPlaces = new HashMap<>();

  AlienText(String text, GenericOptions options, WorkBudget budget) {
    this.text = text;
    this.extraWordCharacters = options.extraWordCharacters();
    this.multiline = options.multiline();
    this.braces = new ArrayList<>(options.braces().orElse(USUAL));
    this.braces.addAll(options.extraBraces());
    this.budget = budget;
  }

  String text() {
    return text;
  }

  boolean isMultiline() {
    return multiline;
  }

  boolean isSpace(int at, boolean overLines) {
    char c = text.charAt(at);
    return SPACES.indexOf(c) >= 0 || (overLines && LINE_ENDS.indexOf(c) >= 0);
  }

  /** The first place from there on that is no white space. */
  int behindSpace(int from, boolean overLines) {
    int at = from;
    while (at < text.length() && isSpace(at, overLines)) {
      at++;
    }
    budget.take(1L + at - from);
    return at;
  }

  boolean isWordPart(int at) {
    char c = text.charAt(at);
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || c == '_'
        || extraWordCharacters.indexOf(c) >= 0;
  }

  /** Where the word ends that is there. */
  int wordEnd(int start) {
    int at = start;
    while (at < text.length() && isWordPart(at)) {
      at++;
    }
    budget.take(1L + at - start);
    return at;
  }

  /** Where the line ends, in front of the characters that end it. */
  int lineEnd(int from) {
    int at = text.indexOf('\n', from);
    int end = at < 0 ? text.length() : at;
    return end > from && text.charAt(end - 1) == '\r' ? end - 1 : end;
  }

  /**
   * Where the word, sign or pair ends that is there; what is white space is none.
   *
   * @param overLines whether a pair may have line ends in it
   */
  int elementEnd(int start, boolean overLines) {
    if (isWordPart(start)) {
      return wordEnd(start);
    }
    int pair = pairEnd(start, overLines);
    return pair > 0 ? pair : start + Character.charCount(text.codePointAt(start));
  }

  /** Where the pair of braces ends that is opened there; 0 if none is. */
  private int pairEnd(int start, boolean overLines) {
    Map<Integer, Integer> known = overLines ? pairs : pairsInLines;
    int end = known.getOrDefault(start, 0);
    List<Open> open = new ArrayList<>();
    if (!known.containsKey(start)) {
      open(start, open);
    }
    while (!open.isEmpty()) {
      Open innermost = open.getLast();
      end = next(innermost, open, known, overLines);
      if (end >= 0) {
        known.put(innermost.start, end);
        open.removeLast();
        if (!open.isEmpty()) {
          Open around = open.getLast();
          around.at = end > 0 ? end : innermost.start + 1;
        }
      }
    }
    return end;
  }

  /** A brace whose other one is looked for. */
  private static final class Open {
    private final int start;
    private final char close;
    private int at;

    Open(int start, char close) {
      this.start = start;
      this.close = close;
      this.at = start + 1;
    }
  }

  private void open(int at, List<Open> open) {
    char c = text.charAt(at);
    for (Braces pair : braces) {
      if (pair.open() == c) {
        open.add(new Open(at, pair.close()));
        return;
      }
    }
  }

  /** Goes on behind an open brace: where it is closed, 0 if nowhere, or -1 at another open one. */
  private int next(Open brace, List<Open> open, Map<Integer, Integer> known, boolean overLines) {
    int last = lastPlaces.computeIfAbsent(brace.close, text::lastIndexOf);
    while (brace.at <= last) {
      budget.take(1);
      char c = text.charAt(brace.at);
      if (c == brace.close) {
        return brace.at + 1;
      }
      if (c == '\n' && !overLines) {
        return 0;
      }
      if (isWordPart(brace.at) || !isOpening(c)) {
        brace.at++;
        continue;
      }
      Integer end = known.get(brace.at);
      if (end == null) {
        open(brace.at, open);
        return -1;
      }
      brace.at = end > 0 ? end : brace.at + 1;
    }
    return 0;
  }

  private boolean isOpening(char c) {
    for (Braces pair : braces) {
      if (pair.open() == c) {
        return true;
      }
    }
    return false;
  }
}
