package dev.vigil.analyzer.pattern;

import dev.vigil.analyzer.parse.LanguageFrontEnd;
import dev.vigil.analyzer.parse.PatternParse;
import dev.vigil.analyzer.regex.ContentTest;
import dev.vigil.analyzer.regex.TextPattern;
import dev.vigil.analyzer.syntax.Metavariable;
import dev.vigil.analyzer.syntax.Node;
import dev.vigil.analyzer.syntax.NodeKind;
import dev.vigil.analyzer.syntax.Span;
import dev.vigil.analyzer.syntax.StringLiteral;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A pattern of code, ready to be matched. Immutable; equal to others of the same compilation. */
public final class CodePattern {
  private final String text;
  private final PatternParse parse;
  private final MatchOptions options;
  private final PatternNames names;
  private final IdentityHashMap<StringLiteral, TextPattern> regexes;
  private final Map<String, TextPattern> nameTests;
  private final List<String> texts;
  private final List<NodeKind> kinds;
  private final List<ContentTest> contentTests;
  private final boolean metavariable;

  private CodePattern(
      String text,
      PatternParse parse,
      MatchOptions options,
      PatternNames names,
      IdentityHashMap<StringLiteral, TextPattern> regexes,
      Map<String, TextPattern> nameTests) {
    this.text = text;
    this.parse = parse;
    this.options = options;
    this.names = names;
    this.regexes = regexes;
    this.nameTests = Map.copyOf(nameTests);
    this.texts = List.copyOf(names.texts());
    this.kinds = List.copyOf(names.kinds());
    this.contentTests =
        Stream.concat(
                names.contents().stream()
                    .filter(nameTests::containsKey)
                    .map(nameTests::get)
                    .map(ContentTest::atStart),
                regexes.values().stream().map(ContentTest::anywhere))
            .toList();
    this.metavariable = Metavariable.isName(text.strip());
  }

  /**
   * Compiles a pattern.
   *
   * @param language whose code it is
   * @param text the pattern as the rule has it
   * @param options how loosely it matches
   * @throws InvalidPatternException if it is not code of the language with metavariables and
   *     ellipses, or has a string that is written as a regular expression and is none
   */
  public static CodePattern compile(LanguageFrontEnd language, String text, MatchOptions options)
      throws InvalidPatternException {
    PatternParse parse = language.parsePattern(text);
    List<? extends Node> nodes =
        switch (parse) {
          case PatternParse.InvalidPattern invalid ->
              throw new InvalidPatternException(invalid.reason());
          case PatternParse.ExpressionPattern(var expression) -> List.of(expression);
          case PatternParse.StatementsPattern(var statements) -> statements;
          case PatternParse.KeywordArgumentPattern(var argument, var assignment) ->
              List.of(assignment);
          case PatternParse.FieldPattern(var field) -> List.of(field);
          case PatternParse.EntryPattern(var entry) -> List.of(entry);
          case PatternParse.HandlersPattern(var handlers) -> handlers;
          case PatternParse.DecoratorsPattern(var decorators) -> decorators;
          case PatternParse.HeaderPattern(var definition) -> List.of(definition);
        };
    PatternNames names = PatternNames.of(nodes, language);
    IdentityHashMap<StringLiteral, TextPattern> regexes = new IdentityHashMap<>();
    for (StringLiteral literal : names.regexes()) {
      Span content = literal.content();
      regexes.put(
          literal,
          StringPattern.of(
              language.traits().isData()
                  ? literal.value()
                  : text.substring(content.start(), content.end())));
    }
    return new CodePattern(text, parse, options, names, regexes, Map.of());
  }

  /**
   * This pattern, but that it matches only where each of some metavariables, if it stands for a
   * name such as that of a method or a keyword argument, stands for one that passes a test. What is
   * tested anyway later need not be matched first.
   *
   * @param tests by name of the metavariable; equal tests are run once for each name in a file
   */
  public CodePattern where(Map<String, TextPattern> tests) {
    return new CodePattern(text, parse, options, names, regexes, tests);
  }

  /** Words (identifiers and keywords) that every file contains in which the pattern matches. */
  public SortedSet<String> requiredWords() {
    return names.words();
  }

  /** Texts each of which some string of every file is known to have in which it matches. */
  public List<String> requiredTexts() {
    return texts;
  }

  /** Kinds of nodes that every file has in which it matches. */
  public List<NodeKind> requiredKinds() {
    return kinds;
  }

  /** Tests each of which some string of every file is known to pass in which it matches. */
  public List<ContentTest> contentTests() {
    return contentTests;
  }

  /** Whether it is nothing but a metavariable. */
  public boolean isMetavariable() {
    return metavariable;
  }

  /** The names of the metavariables that a match can bind, with the dollar sign. */
  public SortedSet<String> metavariables() {
    return names.metavariables();
  }

  /**
   * Those of them that can stand for what is not in the file as it reads: the content of a string,
   * which may have escapes or be put together, and the type of an expression.
   */
  public SortedSet<String> derivedMetavariables() {
    return names.derived();
  }

  /** Of the same compiled text, with equal tests. */
  @Override
  @SuppressWarnings("ReferenceEquality") // What was compiled once is one parse.
  public boolean equals(@Nullable Object other) {
    return other instanceof CodePattern that
        && parse == that.parse
        && nameTests.equals(that.nameTests);
  }

  @Override
  public int hashCode() {
    return 31 * text.hashCode() + nameTests.hashCode();
  }

  @Override
  public String toString() {
    return text;
  }

  public PatternParse parse() {
    return parse;
  }

  public Map<String, TextPattern> nameTests() {
    return nameTests;
  }

  /** The regular expression that a literal of this pattern is written as, if it is one. */
  public Optional<TextPattern> regex(StringLiteral literal) {
    return Optional.ofNullable(regexes.get(literal));
  }

  public MatchOptions options() {
    return options;
  }
}
