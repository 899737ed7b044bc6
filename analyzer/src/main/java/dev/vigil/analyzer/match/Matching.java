package dev.vigil.analyzer.match;

import dev.vigil.analyzer.budget.WorkBudget;
import dev.vigil.analyzer.constant.ConstantValue;
import dev.vigil.analyzer.constant.Constants;
import dev.vigil.analyzer.constant.LiteralTexts;
import dev.vigil.analyzer.index.FileIndex;
import dev.vigil.analyzer.index.StatementList;
import dev.vigil.analyzer.parse.LanguageTraits;
import dev.vigil.analyzer.pattern.Binding;
import dev.vigil.analyzer.pattern.Bindings;
import dev.vigil.analyzer.pattern.CodePattern;
import dev.vigil.analyzer.pattern.MatchOption;
import dev.vigil.analyzer.pattern.MatchOptions;
import dev.vigil.analyzer.pattern.VariableEquality;
import dev.vigil.analyzer.regex.ContentTest;
import dev.vigil.analyzer.regex.NameTests;
import dev.vigil.analyzer.regex.TextPattern;
import dev.vigil.analyzer.symbol.DeclaredTypes;
import dev.vigil.analyzer.symbol.ImportTable;
import dev.vigil.analyzer.syntax.Expression;
import dev.vigil.analyzer.syntax.Identifier;
import dev.vigil.analyzer.syntax.Metavariable;
import dev.vigil.analyzer.syntax.Name;
import dev.vigil.analyzer.syntax.Node;
import dev.vigil.analyzer.syntax.Span;
import dev.vigil.analyzer.syntax.Statement;
import dev.vigil.analyzer.syntax.StringLiteral;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One pattern being matched against one file: what all of the matchers need. They work by
 * continuation: each way in which code matches calls the continuation once, with its bindings.
 */
final class Matching {
  /** Nodes of a sequence that are copied for one step. */
  private static final int COPIED = 8;

  private final FileFacts facts;
  private final FileIndex index;
  private final MatchOptions options;
  private final CodePattern pattern;
  private final WorkBudget budget;
  private final VariableEquality equality;

  /** Of what {@code $...X} stands for: the values of variables do not count. */
  private final VariableEquality sequenceEquality;

  private final Map<String, TextPattern> nameTests;
  private final NameTests tested;
  private final Candidates candidates;
  private final Resemblance resemblance;
  private final ExpressionMatcher expressions = new ExpressionMatcher(this);
  private final ArgumentMatcher arguments = new ArgumentMatcher(this);
  private final OperatorMatcher operators = new OperatorMatcher(this);
  private final StringMatcher strings = new StringMatcher(this);
  private final CollectionMatcher collections = new CollectionMatcher(this);
  private final StatementMatcher statements = new StatementMatcher(this);
  private final SequenceMatcher sequences = new SequenceMatcher(this);
  private final DefinitionMatcher definitions = new DefinitionMatcher(this);
  private final TypeMatcher types = new TypeMatcher(this);
  private final PathMatcher paths = new PathMatcher(this);
  private final CaseMatcher cases = new CaseMatcher(this);
  private final MarkupMatcher markup = new MarkupMatcher(this);
  private @Nullable StatementPlaces places;

  Matching(FileFacts facts, CodePattern pattern, WorkBudget budget) {
    this.facts = facts;
    this.index = facts.index();
    this.options = pattern.options();
    this.pattern = pattern;
    this.nameTests = pattern.nameTests();
    this.tested = facts.nameTests();
    this.budget = budget;
    this.candidates = new Candidates(index, this);
    this.resemblance = new Resemblance(index, this);
    boolean strict = options.has(MatchOption.UNIFY_IDS_STRICTLY);
    this.equality = facts.variables().equality(strict, facts.held(options));
    this.sequenceEquality = facts.variables().equality(strict, VariableEquality.NOTHING_HELD);
  }

  Candidates candidates() {
    return candidates;
  }

  /** What tells at a look that code cannot match. */
  Resemblance resemblance() {
    return resemblance;
  }

  /** Where the file has what statements of the pattern need. */
  StatementPlaces places() {
    StatementPlaces known = places;
    if (known == null) {
      known = new StatementPlaces(facts, candidates, has(MatchOption.SYMBOLIC_PROPAGATION));
      places = known;
    }
    return known;
  }

  ImportTable imports() {
    return facts.imports();
  }

  NameIndex names() {
    return facts.names();
  }

  LiteralTexts texts() {
    return facts.texts();
  }

  Constants constants() {
    return facts.constants(options, budget);
  }

  boolean has(MatchOption option) {
    return options.has(option);
  }

  ExpressionMatcher expressions() {
    return expressions;
  }

  ArgumentMatcher arguments() {
    return arguments;
  }

  OperatorMatcher operators() {
    return operators;
  }

  StringMatcher strings() {
    return strings;
  }

  CollectionMatcher collections() {
    return collections;
  }

  StatementMatcher statements() {
    return statements;
  }

  SequenceMatcher sequences() {
    return sequences;
  }

  DefinitionMatcher definitions() {
    return definitions;
  }

  TypeMatcher types() {
    return types;
  }

  /** What is known of the language of the file. */
  LanguageTraits language() {
    return facts.language();
  }

  /** Whether every variable of the language is declared, so that other names are of classes. */
  boolean declaresVariables() {
    return language().variables() == LanguageTraits.Variables.DECLARED;
  }

  PathMatcher paths() {
    return paths;
  }

  CaseMatcher cases() {
    return cases;
  }

  MarkupMatcher markup() {
    return markup;
  }

  /** Whether something may be known of the value of code that is no literal. */
  boolean isLookedUp(Expression code) {
    return Constants.isLookedUp(code, facts.constantRules());
  }

  /** What is known of the value of code, as far as the options allow to know it. */
  ConstantValue known(Expression code) {
    return has(MatchOption.CONSTANT_PROPAGATION) && isLookedUp(code)
        ? constants().of(code)
        : Constants.literal(code).orElse(ConstantValue.Unknown.VALUE);
  }

  /** A literal matches what surely has its value. */
  void constant(Expression pattern, Expression code, Bindings bindings, Continuation next) {
    ConstantValue value = known(code);
    if (!value.isUnknown() && Constants.literal(pattern).filter(value::equals).isPresent()) {
      next.matched(bindings);
    }
  }

  /**
   * The type of code: the one that it is declared with or has by what it is, that of a constant, or
   * that of what a variable was given.
   */
  Optional<Expression> type(Expression code) {
    DeclaredTypes declared = facts.types(budget);
    Optional<Expression> type =
        code instanceof Name name ? declared.of(name) : declared.expressions().of(code);
    if (type.isPresent()) {
      return type;
    }
    Optional<Expression> constant =
        known(code).typeName(language().literals()).map(name -> new Name(code.span(), name));
    return constant.isPresent() || !(code instanceof Name variable)
        ? constant
        : declared.inferred(variable);
  }

  /** Whether the regular expression that a literal of the pattern is written as is in a text. */
  boolean contains(String text, StringLiteral literal) {
    return pattern.regex(literal).filter(regex -> regex.isIn(text, budget)).isPresent();
  }

  void step() {
    budget.take(1);
  }

  void steps(int steps) {
    budget.take(steps);
  }

  /** The statements of a block with those inside of them. */
  StatementList nested(List<Statement> block) {
    return index.nested().of(block, budget);
  }

  /** The statements of a part of a block with those inside of them. */
  StatementList nestedInPart(List<Statement> statements) {
    return index.nested().ofPart(statements, budget);
  }

  void bind(String name, Node node, Bindings bindings, Continuation next) {
    if ((node instanceof Name code && !mayBe(name, code.name())) || bindings.isOther(name, node)) {
      return;
    }
    bind(name, new Binding.Code(index.range(node), List.of(node), equality), bindings, next);
  }

  /** Binds what a variable was given: it is the same code, but stands where the variable does. */
  void bindGiven(
      String name, Name variable, Expression given, Bindings bindings, Continuation next) {
    bind(name, new Binding.Code(index.range(variable), List.of(given)), bindings, next);
  }

  /** Binds a sequence; an empty one is bound to an empty place. */
  void bind(
      String name, List<? extends Node> nodes, int place, Bindings bindings, Continuation next) {
    budget.take(nodes.size() / COPIED);
    Span span =
        nodes.isEmpty()
            ? new Span(place, place)
            : new Span(
                index.range(nodes.get(0)).start(), index.range(nodes.get(nodes.size() - 1)).end());
    bind(name, new Binding.Code(span, List.copyOf(nodes), sequenceEquality), bindings, next);
  }

  void bind(String name, Binding binding, Bindings bindings, Continuation next) {
    if (name.equals("$_")) {
      next.matched(bindings);
      return;
    }
    Optional<Bindings> more = bindings.with(name, binding);
    if (more.isPresent()) {
      next.matched(more.get());
    }
  }

  /** What names must pass as what a metavariable stands for, if not every name does. */
  Optional<TextPattern> test(String metavariable) {
    return Optional.ofNullable(nameTests.get(metavariable));
  }

  /** Whether a metavariable may stand for a name. */
  boolean mayBe(String metavariable, String name) {
    TextPattern test = nameTests.get(metavariable);
    return test == null || tested.passes(test, name);
  }

  /** Whether each of some tests is passed by the content of a string of the file. */
  boolean canPassAll(List<ContentTest> tests) {
    for (int i = 0; i < tests.size(); i++) {
      if (!canPass(tests.get(i))) {
        return false;
      }
    }
    return true;
  }

  private boolean canPass(ContentTest test) {
    return facts.texts().canPass(constants(), test, this::passes);
  }

  private boolean passes(ContentTest test, String content) {
    if (!test.required().mayBeIn(content)) {
      return false;
    }
    return test.anywhere()
        ? test.regex().isIn(content, budget)
        : tested.passes(test.regex(), content);
  }

  /** A name that is no expression: equal, or bound. */
  void identifier(Identifier pattern, Identifier code, Bindings bindings, Continuation next) {
    if (Metavariable.isName(pattern.name())) {
      if (mayBe(pattern.name(), code.name())) {
        bind(pattern.name(), code, bindings, next);
      }
    } else if (isSame(pattern, code)) {
      next.matched(bindings);
    }
  }

  /** Whether a name of the pattern, which is no metavariable, stands for a name. */
  boolean isSame(Identifier pattern, Identifier code) {
    return pattern.name().equals(code.name()) || pattern.name().equals("...");
  }

  /** An optional name: there in both or in none. */
  void identifier(
      Optional<Identifier> pattern,
      Optional<Identifier> code,
      Bindings bindings,
      Continuation next) {
    if (pattern.isPresent() && code.isPresent()) {
      identifier(pattern.get(), code.get(), bindings, next);
    } else if (pattern.isEmpty() && code.isEmpty()) {
      next.matched(bindings);
    }
  }
}
