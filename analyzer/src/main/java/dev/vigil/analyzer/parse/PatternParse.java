package dev.vigil.analyzer.parse;

import dev.vigil.analyzer.syntax.Argument;
import dev.vigil.analyzer.syntax.Decorator;
import dev.vigil.analyzer.syntax.Definition;
import dev.vigil.analyzer.syntax.DictionaryEntry;
import dev.vigil.analyzer.syntax.Expression;
import dev.vigil.analyzer.syntax.Handler;
import dev.vigil.analyzer.syntax.Statement;
import java.util.List;

/** What a pattern is. Spans are offsets into the pattern. */
public sealed interface PatternParse {
  /**
   * One expression, alone.
   *
   * @param expression the expression
   */
  record ExpressionPattern(Expression expression) implements PatternParse {}

  /**
   * Statements.
   *
   * @param statements one or more
   */
  record StatementsPattern(List<Statement> statements) implements PatternParse {
    /** Copies the list. */
    public StatementsPattern {
      statements = List.copyOf(statements);
    }
  }

  /**
   * A name, {@code =} and a value: {@code shell=True} is a keyword argument as well as an
   * assignment.
   *
   * @param argument the argument
   * @param assignment the pattern read as an assignment
   */
  record KeywordArgumentPattern(Argument argument, Statement assignment) implements PatternParse {}

  /**
   * A field of a literal with its value: {@code name: value}.
   *
   * @param field with a name
   */
  record FieldPattern(Argument field) implements PatternParse {}

  /**
   * An entry of a mapping without the mapping: {@code name: value} of YAML, {@code "name": value}
   * of JSON.
   *
   * @param entry with its key and value
   */
  record EntryPattern(DictionaryEntry entry) implements PatternParse {}

  /**
   * Handlers without their {@code try}.
   *
   * @param handlers one or more
   */
  record HandlersPattern(List<Handler> handlers) implements PatternParse {
    /** Copies the list. */
    public HandlersPattern {
      handlers = List.copyOf(handlers);
    }
  }

  /**
   * Decorators without a definition.
   *
   * @param decorators one or more
   */
  record DecoratorsPattern(List<Decorator> decorators) implements PatternParse {
    /** Copies the list. */
    public DecoratorsPattern {
      decorators = List.copyOf(decorators);
    }
  }

  /**
   * A definition without a body, which may have any; only what stands in front of it is meant.
   *
   * @param definition whatever its body says is not looked at
   */
  record HeaderPattern(Definition definition) implements PatternParse {}

  /**
   * Not a pattern of the language.
   *
   * @param reason where and why parsing stopped: {@code line 1:5 unexpected ')'}
   */
  record InvalidPattern(String reason) implements PatternParse {}
}
