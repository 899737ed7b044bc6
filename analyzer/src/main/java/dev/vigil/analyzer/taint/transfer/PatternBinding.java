package dev.vigil.analyzer.taint.transfer;

import dev.vigil.analyzer.symbol.AccessPath;
import dev.vigil.analyzer.syntax.AliasCase;
import dev.vigil.analyzer.syntax.AlternativeCase;
import dev.vigil.analyzer.syntax.CaptureCase;
import dev.vigil.analyzer.syntax.CasePattern;
import dev.vigil.analyzer.syntax.ClassCase;
import dev.vigil.analyzer.syntax.Ellipsis;
import dev.vigil.analyzer.syntax.Expression;
import dev.vigil.analyzer.syntax.Identifier;
import dev.vigil.analyzer.syntax.MappingCase;
import dev.vigil.analyzer.syntax.RestCase;
import dev.vigil.analyzer.syntax.SequenceCase;
import dev.vigil.analyzer.syntax.Span;
import dev.vigil.analyzer.syntax.TypeCase;
import dev.vigil.analyzer.syntax.ValueCase;
import dev.vigil.analyzer.taint.value.Environment;
import dev.vigil.analyzer.taint.value.Value;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What the names in the pattern of a case are bound to: the subject, or parts of it. */
final class PatternBinding {
  private final Environment environment;

  /** Whether parts are told apart. */
  private final boolean apart;

  /** The constant that an expression is. */
  private final Function<Expression, Optional<Object>> constants;

  /** The names of the components of a record of the file. */
  private final Function<Expression, List<String>> components;

  PatternBinding(
      Environment environment,
      boolean apart,
      Function<Expression, Optional<Object>> constants,
      Function<Expression, List<String>> components) {
    this.environment = environment;
    this.apart = apart;
    this.constants = constants;
    this.components = components;
  }

  void bind(CasePattern pattern, Value subject) {
    Value part = Value.of(subject.all());
    switch (pattern) {
      case CaptureCase(Span span, Optional<Identifier> name) ->
          name.ifPresent(known -> store(known, subject));
      case AliasCase(Span span, CasePattern inner, Identifier name) -> {
        bind(inner, subject);
        store(name, subject);
      }
      case TypeCase type -> type.name().ifPresent(known -> store(known, subject));
      case SequenceCase(Span span, var elements) -> sequence(elements, subject, part);
      case MappingCase mapping -> {
        mapping
            .entries()
            .forEach(entry ->
                bind(
                    entry.value(),
                    constants
                        .apply(entry.key())
                        .filter(key -> apart && subject.hasElements())
                        .map(key -> subject.select(AccessPath.element(key)))
                        .orElse(part)));
        mapping.rest().ifPresent(rest -> store(rest, part));
      }
      case ClassCase type -> {
        List<String> names = components.apply(type.type());
        for (int i = 0; i < type.positional().size(); i++) {
          bind(type.positional().get(i), i < names.size() ? field(subject, names.get(i)) : part);
        }
        type.keywords()
            .forEach(keyword -> bind(keyword.value(), field(subject, keyword.name().name())));
      }
      case AlternativeCase(Span span, var alternatives) ->
          alternatives.forEach(alternative -> bind(alternative, subject));
      case RestCase(Span span, Optional<Identifier> name) ->
          name.ifPresent(known -> store(known, part));
      case ValueCase value -> {}
      case Ellipsis ellipsis -> {}
    }
  }

  private void sequence(List<CasePattern> elements, Value subject, Value part) {
    boolean keeps = apart && subject.hasElements();
    for (int i = 0; i < elements.size(); i++) {
      keeps &= !(elements.get(i) instanceof RestCase);
      bind(elements.get(i), keeps ? subject.select(LibraryValues.element(i)) : part);
    }
  }

  private Value field(Value object, String name) {
    return !apart || object.parts().isEmpty()
        ? Value.of(object.all())
        : object.select(AccessPath.field(name));
  }

  private void store(Identifier name, Value value) {
    environment.assign(AccessPath.variable(name.name()), value.into(name.span()));
  }
}
