package dev.vigil.analyzer.taint.transfer;

import dev.vigil.analyzer.symbol.AccessPath;
import dev.vigil.analyzer.syntax.AliasCase;
import dev.vigil.analyzer.syntax.AlternativeCase;
import dev.vigil.analyzer.syntax.CaptureCase;
import dev.vigil.analyzer.syntax.CasePattern;
import dev.vigil.analyzer.syntax.ClassCase;
import dev.vigil.analyzer.syntax.Ellipsis;
import dev.vigil.analyzer.syntax.Identifier;
import dev.vigil.analyzer.syntax.MappingCase;
import dev.vigil.analyzer.syntax.RestCase;
import dev.vigil.analyzer.syntax.SequenceCase;
import dev.vigil.analyzer.syntax.Span;
import dev.vigil.analyzer.syntax.TypeCase;
import dev.vigil.analyzer.syntax.ValueCase;
import dev.vigil.analyzer.taint.value.Environment;
import dev.vigil.analyzer.taint.value.Value;
import java.util.Optional;

/** What the names in the pattern of a case are bound to: the subject, or parts of it. */
final class PatternBinding {
  private final Environment environment;

  PatternBinding(Environment environment) {
    this.environment = environment;
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
      case SequenceCase(Span span, var elements) ->
          elements.forEach(element -> bind(element, part));
      case MappingCase mapping -> {
        mapping.entries().forEach(entry -> bind(entry.value(), part));
        mapping.rest().ifPresent(rest -> store(rest, part));
      }
      case ClassCase type -> {
        type.positional().forEach(inner -> bind(inner, part));
        type.keywords().forEach(keyword -> bind(keyword.value(), part));
      }
      case AlternativeCase(Span span, var alternatives) ->
          alternatives.forEach(alternative -> bind(alternative, subject));
      case RestCase(Span span, Optional<Identifier> name) ->
          name.ifPresent(known -> store(known, part));
      case ValueCase value -> {}
      case Ellipsis ellipsis -> {}
    }
  }

  private void store(Identifier name, Value value) {
    environment.assign(AccessPath.variable(name.name()), value.into(name.span()));
  }
}
