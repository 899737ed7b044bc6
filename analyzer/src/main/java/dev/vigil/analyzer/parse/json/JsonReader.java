package dev.vigil.analyzer.parse.json;

import dev.vigil.analyzer.parse.PatternParse;
import dev.vigil.analyzer.syntax.BooleanLiteral;
import dev.vigil.analyzer.syntax.Collection;
import dev.vigil.analyzer.syntax.CollectionKind;
import dev.vigil.analyzer.syntax.Dictionary;
import dev.vigil.analyzer.syntax.DictionaryElement;
import dev.vigil.analyzer.syntax.DictionaryEntry;
import dev.vigil.analyzer.syntax.Ellipsis;
import dev.vigil.analyzer.syntax.EllipsisMetavariable;
import dev.vigil.analyzer.syntax.Expression;
import dev.vigil.analyzer.syntax.ExpressionStatement;
import dev.vigil.analyzer.syntax.Metavariable;
import dev.vigil.analyzer.syntax.NullLiteral;
import dev.vigil.analyzer.syntax.NumberForm;
import dev.vigil.analyzer.syntax.NumberLiteral;
import dev.vigil.analyzer.syntax.Span;
import dev.vigil.analyzer.syntax.Statement;
import dev.vigil.analyzer.syntax.StringLiteral;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads one text. After a mistake nothing more is read: every collection ends there. */
final class JsonReader {
  /** How deep collections nest. */
  private static final int MOST_DEPTH = 200;

  private static final Pattern NUMBER =
      Pattern.compile("-?(?:0|[1-9][0-9]*)(\\.[0-9]+)?([eE][-+]?[0-9]+)?");

  private static final Pattern PLAIN_KEY = Pattern.compile("[A-Za-z_][A-Za-z_0-9-]*(?=\\s*:)");

  private static final Pattern METAVARIABLE = Pattern.compile("\\$(?:\\.\\.\\.)?[A-Z_][A-Z_0-9]*");

  private final String text;
  private final boolean ofRule;
  private final Matcher numbers;
  private final List<Span> comments = new ArrayList<>();
  private @Nullable Mistake mistake;
  private int at;
  private int depth;

  /**
   * What is wrong in a text.
   *
   * @param offset where
   * @param reason without the place
   */
  record Mistake(int offset, String reason) {}

  /**
   * A reader.
   *
   * @param ofRule whether metavariables and ellipses are read as such
   */
  JsonReader(String text, boolean ofRule) {
    this.text = text;
    this.ofRule = ofRule;
    this.numbers = NUMBER.matcher(text);
  }

  /** The first mistake, if there is one. */
  Optional<Mistake> mistake() {
    return Optional.ofNullable(mistake);
  }

  /** The comments that were read. */
  List<Span> comments() {
    return comments;
  }

  /** What a file holds: one value, none if there is nothing but comments. */
  List<Statement> file() {
    List<Statement> values = new ArrayList<>();
    skip();
    if (at < text.length()) {
      Expression value = value();
      values.add(new ExpressionStatement(value.span(), value));
      expectEnd();
    }
    return values;
  }

  /** What a pattern is: a value, or a key with its value; a comma may follow. */
  PatternParse pattern() {
    skip();
    Expression first = value();
    skip();
    if (!isAt(':')) {
      accept(',');
      expectEnd();
      return new PatternParse.ExpressionPattern(first);
    }
    DictionaryEntry entry = entry(first);
    skip();
    accept(',');
    expectEnd();
    return new PatternParse.EntryPattern(entry);
  }

  private void expectEnd() {
    skip();
    if (at < text.length()) {
      fail("something follows the value");
    }
  }

  private void fail(String reason) {
    if (mistake == null) {
      mistake = new Mistake(at, reason);
      at = text.length();
    }
  }

  private boolean isAt(char sign) {
    return at < text.length() && text.charAt(at) == sign;
  }

  private boolean accept(char sign) {
    if (!isAt(sign)) {
      return false;
    }
    at++;
    return true;
  }

  /** Goes on behind spaces, line ends and comments. */
  private void skip() {
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\uFEFF') {
        at++;
      } else if (text.startsWith("//", at)) {
        int start = at;
        while (at < text.length() && text.charAt(at) != '\n' && text.charAt(at) != '\r') {
          at++;
        }
        comments.add(new Span(start, at));
      } else if (text.startsWith("/*", at)) {
        int end = text.indexOf("*/", at + 2);
        if (end < 0) {
          fail("the comment does not end");
          return;
        }
        comments.add(new Span(at, end + 2));
        at = end + 2;
      } else {
        return;
      }
    }
  }

  private Expression value() {
    if (at >= text.length()) {
      fail("a value is missing");
      return new NullLiteral(new Span(at, at));
    }
    return switch (text.charAt(at)) {
      case '{' -> nested(this::object);
      case '[' -> nested(this::array);
      case '"' -> string();
      default -> word();
    };
  }

  private Expression nested(Supplier<Expression> collection) {
    if (++depth > MOST_DEPTH) {
      fail("collections nest deeper than " + MOST_DEPTH);
      return new NullLiteral(new Span(at, at));
    }
    Expression value = collection.get();
    depth--;
    return value;
  }

  private Expression object() {
    int start = at++;
    List<DictionaryElement> elements = new ArrayList<>();
    skip();
    while (at < text.length() && !isAt('}')) {
      elements.add(element());
      skip();
      if (!accept(',') && !isAt('}')) {
        fail("a comma or a closing brace is missing");
      }
      skip();
    }
    end('}', "the object does not end");
    return new Dictionary(new Span(start, at), elements);
  }

  private DictionaryElement element() {
    if (!ofRule && !isAt('"')) {
      fail("a key in quotes is missing");
    }
    Expression key = value();
    skip();
    if (ofRule && !isAt(':')) {
      switch (key) {
        case Ellipsis any -> {
          return any;
        }
        case EllipsisMetavariable any -> {
          return any;
        }
        default -> {}
      }
    }
    return entry(key);
  }

  private DictionaryEntry entry(Expression key) {
    if (!accept(':')) {
      fail("a colon is missing");
    }
    skip();
    Expression value = value();
    return new DictionaryEntry(new Span(key.span().start(), value.span().end()), key, value);
  }

  private Expression array() {
    int start = at++;
    List<Expression> elements = new ArrayList<>();
    skip();
    while (at < text.length() && !isAt(']')) {
      elements.add(value());
      skip();
      if (!accept(',') && !isAt(']')) {
        fail("a comma or a closing bracket is missing");
      }
      skip();
    }
    end(']', "the array does not end");
    return new Collection(new Span(start, at), CollectionKind.LIST, elements);
  }

  private void end(char bracket, String otherwise) {
    if (!accept(bracket)) {
      fail(otherwise);
    }
  }

  private Expression string() {
    int start = at++;
    int piece = at;
    // Backslashes in a regular expression of a rule are the expression's own.
    boolean isExpression = ofRule && text.startsWith("=~/", at);
    StringBuilder value = new StringBuilder();
    while (at < text.length() && text.charAt(at) != '"' && text.charAt(at) != '\n') {
      if (text.charAt(at) == '\\' && isExpression) {
        at = Math.min(at + 2, text.length());
      } else if (text.charAt(at) == '\\') {
        value.append(text, piece, at);
        escape(value);
        piece = at;
      } else {
        at++;
      }
    }
    value.append(text, Math.min(piece, at), at);
    int end = at;
    if (!accept('"')) {
      fail("the text does not end");
    }
    Span content = new Span(start + 1, Math.max(start + 1, end));
    return new StringLiteral(new Span(start, at), "", content, value.toString());
  }

  /** Reads an escape; one that JSON does not have is kept as it is written. */
  private void escape(StringBuilder value) {
    int sign = at;
    char letter = at + 1 < text.length() ? text.charAt(at + 1) : ' ';
    at = Math.min(at + 2, text.length());
    switch (letter) {
      case '"', '\\', '/' -> value.append(letter);
      case 'b' -> value.append('\b');
      case 'f' -> value.append('\f');
      case 'n' -> value.append('\n');
      case 'r' -> value.append('\r');
      case 't' -> value.append('\t');
      case 'u' -> {
        String digits = text.substring(at, Math.min(at + 4, text.length()));
        if (digits.matches("[0-9a-fA-F]{4}")) {
          value.append((char) Integer.parseInt(digits, 16));
          at += 4;
        } else {
          value.append(text, sign, at);
        }
      }
      default -> value.append(text, sign, at);
    }
  }

  private Expression word() {
    int start = at;
    if (ofRule) {
      Matcher metavariable = METAVARIABLE.matcher(text).region(at, text.length());
      if (metavariable.lookingAt()) {
        at = metavariable.end();
        Span span = new Span(start, at);
        String name = metavariable.group();
        return name.startsWith("$...")
            ? new EllipsisMetavariable(span, name)
            : new Metavariable(span, name);
      }
      Matcher key = PLAIN_KEY.matcher(text).region(at, text.length());
      if (key.lookingAt()) {
        at = key.end();
        Span span = new Span(start, at);
        return new StringLiteral(span, "", span, key.group());
      }
      if (text.startsWith("...", at)) {
        at += 3;
        return new Ellipsis(new Span(start, at));
      }
    }
    numbers.region(at, text.length());
    if (numbers.lookingAt()) {
      at = numbers.end();
      boolean whole = numbers.group(1) == null && numbers.group(2) == null;
      return new NumberLiteral(
          new Span(start, at), whole ? NumberForm.INTEGER : NumberForm.FLOAT, numbers.group());
    }
    for (String literal : List.of("true", "false", "null")) {
      if (text.startsWith(literal, at)) {
        at += literal.length();
        Span span = new Span(start, at);
        return literal.equals("null")
            ? new NullLiteral(span)
            : new BooleanLiteral(span, literal.equals("true"));
      }
    }
    fail("no value of JSON");
    return new NullLiteral(new Span(at, at));
  }
}
