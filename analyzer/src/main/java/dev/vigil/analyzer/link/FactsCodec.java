package dev.vigil.analyzer.link;

import dev.vigil.analyzer.finding.Location;
import dev.vigil.analyzer.finding.Position;
import dev.vigil.analyzer.finding.RuleMatch;
import dev.vigil.analyzer.finding.Suppression;
import dev.vigil.analyzer.finding.TraceStep;
import dev.vigil.analyzer.symbol.DeclaredFunction;
import dev.vigil.analyzer.symbol.DeclaredType;
import dev.vigil.analyzer.symbol.FileFunctions;
import dev.vigil.analyzer.symbol.QualifiedName;
import dev.vigil.analyzer.symbol.call.ParameterValue;
import dev.vigil.analyzer.symbol.call.PassedArgument;
import dev.vigil.analyzer.symbol.call.Signature;
import dev.vigil.analyzer.syntax.ArgumentKind;
import dev.vigil.analyzer.syntax.ParameterKind;
import dev.vigil.analyzer.syntax.Span;
import dev.vigil.analyzer.taint.CallFacts;
import dev.vigil.analyzer.taint.FunctionFacts;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Writes facts of a content as text and reads them again. Equal facts are equal texts. The text
 * travels with the analysis of its content, of one analysis version.
 */
final class FactsCodec {
  private FactsCodec() {}

  /** The facts as text. */
  static String write(ContentFacts facts) {
    return new Writing().write(facts);
  }

  /** Details as text. */
  static String write(FlowDetails details) {
    return new Writing().write(details);
  }

  /**
   * Reads what {@link #write(FlowDetails)} has written.
   *
   * @throws IllegalArgumentException if it has not; the message says where
   */
  static FlowDetails readDetails(String text) {
    return new Reading(text).readDetails();
  }

  /**
   * Reads what {@link #write(ContentFacts)} has written.
   *
   * @throws IllegalArgumentException if it has not; the message says where
   */
  static ContentFacts read(String text) {
    return new Reading(text).read();
  }

  private static final class Writing {
    private final FactsWriter to = new FactsWriter();

    String write(ContentFacts facts) {
      to.number(facts.length());
      to.all(facts.packagePath(), to::text);
      to.all(facts.functions(), this::function);
      to.all(facts.types(), this::type);
      to.map(
          facts.imports(),
          (name, origins) -> {
            to.text(name);
            to.all(origins, this::name);
          });
      to.all(facts.wholes(), this::name);
      to.all(facts.calls(), this::call);
      to.all(facts.rules(), this::outline);
      to.text(facts.details());
      return to.written();
    }

    private void outline(RuleOutline rule) {
      to.all(rule.ruleIds(), to::text);
      to.number(rule.sources());
      to.number(rule.sinks());
      to.all(rule.functions(), to::number);
      to.all(rule.bringing(), to::number);
      to.all(rule.taking(), to::number);
    }

    String write(FlowDetails details) {
      functions(details.anything());
      to.all(details.rules(), this::rule);
      to.map(
          details.steps(),
          (span, step) -> {
            to.span(span);
            location(step.location());
            to.text(step.excerpt());
          });
      return to.written();
    }

    private void function(DeclaredFunction function) {
      to.number(function.number());
      to.number(function.type().orElse(-1));
      to.text(function.name());
      to.text(function.signature().receiver().name());
      to.all(
          function.signature().parameters(),
          parameter -> {
            to.text(parameter.kind().name());
            to.text(parameter.name());
            to.number(parameter.optional() ? 1 : 0);
          });
    }

    private void type(DeclaredType type) {
      to.all(type.path(), to::text);
      to.all(type.ownBases(), to::number);
      to.all(type.bases(), this::name);
    }

    private void name(QualifiedName name) {
      to.number(name.level());
      to.all(name.path(), to::text);
    }

    private void call(OpenCall call) {
      to.number(call.owner());
      to.span(call.span());
      switch (call.callee()) {
        case OpenCall.Named named -> {
          to.number(0);
          to.all(named.names(), this::name);
          to.all(
              named.arguments(),
              argument -> {
                to.text(argument.kind().name());
                to.text(argument.name());
              });
        }
        case OpenCall.Within within -> {
          to.number(1);
          to.all(within.functions(), to::number);
          to.all(within.parameters(), this::parameter);
          to.text(within.result().name());
        }
      }
    }

    private void parameter(ParameterValue value) {
      switch (value) {
        case ParameterValue.Other.NOTHING -> to.number(0);
        case ParameterValue.Other.RECEIVER -> to.number(1);
        case ParameterValue.OfArgument(int number) -> {
          to.number(2);
          to.number(number);
        }
        case ParameterValue.OneOf several -> {
          to.number(3);
          to.all(several.numbers(), to::number);
        }
        case ParameterValue.Rest rest -> {
          to.number(4);
          to.all(rest.positional(), to::number);
          to.map(
              rest.named(),
              (name, number) -> {
                to.text(name);
                to.number(number);
              });
          to.all(rest.spread(), to::number);
        }
        case ParameterValue.Captured(String variable) -> {
          to.number(5);
          to.text(variable);
        }
      }
    }

    private void functions(SortedMap<Integer, FunctionFacts> functions) {
      to.map(
          functions,
          (number, facts) -> {
            to.number(number);
            to.value(facts.result());
            to.map(
                facts.parameters(),
                (parameter, value) -> {
                  to.number(parameter);
                  to.value(value);
                });
            to.map(
                facts.sinks(),
                (sink, taints) -> {
                  to.number(sink);
                  to.taints(taints);
                });
            to.map(
                facts.calls(),
                (call, given) -> {
                  to.number(call);
                  to.value(given.receiver());
                  to.all(given.arguments(), to::value);
                });
          });
    }

    private void rule(RuleFacts rule) {
      to.all(rule.ruleIds(), to::text);
      to.all(
          rule.sources(),
          source -> {
            to.span(source.span());
            texts(source.metavariables());
          });
      to.all(
          rule.sinks(),
          sink -> {
            to.span(sink.span());
            match(sink.match());
          });
      functions(rule.functions());
    }

    private void texts(SortedMap<String, String> texts) {
      to.map(
          texts,
          (name, text) -> {
            to.text(name);
            to.text(text);
          });
    }

    private void match(RuleMatch match) {
      to.text(match.ruleId());
      location(match.location());
      to.text(match.message());
      to.text(match.excerpt());
      texts(match.metavariables());
      to.text(match.enclosing());
      to.text(match.normalizedCode());
      to.number(match.suppression().isPresent() ? 1 : 0);
      match
          .suppression()
          .ifPresent(comment -> {
            to.text(comment.marker());
            to.text(comment.justification());
          });
    }

    private void location(Location location) {
      position(location.start());
      position(location.end());
    }

    private void position(Position position) {
      to.number(position.line());
      to.number(position.column());
      to.number(position.offset());
    }
  }

  private static final class Reading {
    private final FactsReader from;

    Reading(String text) {
      this.from = new FactsReader(text);
    }

    ContentFacts read() {
      ContentFacts facts =
          new ContentFacts(
              from.number(),
              from.all(from::text),
              from.all(this::function),
              from.all(this::type),
              from.map(from::text, () -> from.all(this::name)),
              from.all(this::name),
              from.all(this::call),
              from.all(this::outline),
              from.text());
      from.end();
      return facts;
    }

    private RuleOutline outline() {
      return new RuleOutline(
          from.all(from::text),
          from.number(),
          from.number(),
          from.all(from::number),
          from.all(from::number),
          from.all(from::number));
    }

    FlowDetails readDetails() {
      FlowDetails details = new FlowDetails(functions(), from.all(this::rule), steps());
      from.end();
      return details;
    }

    private SortedMap<Span, TraceStep> steps() {
      SortedMap<Span, TraceStep> steps = new TreeMap<>(FlowDetails.BY_PLACE);
      for (Step step : from.all(() -> new Step(from.span(), location(), from.text()))) {
        steps.put(step.span(), new TraceStep(step.location(), step.excerpt()));
      }
      return steps;
    }

    private record Step(Span span, Location location, String excerpt) {}

    private DeclaredFunction function() {
      int number = from.number();
      int type = from.number();
      String name = from.text();
      Signature.Receiver receiver = Signature.Receiver.valueOf(from.text());
      return new DeclaredFunction(
          number,
          type < 0 ? OptionalInt.empty() : OptionalInt.of(type),
          name,
          new Signature(
              from.all(() ->
                  new Signature.Parameter(
                      ParameterKind.valueOf(from.text()), from.text(), from.flag())),
              receiver));
    }

    private DeclaredType type() {
      return new DeclaredType(from.all(from::text), from.all(from::number), from.all(this::name));
    }

    private QualifiedName name() {
      return new QualifiedName(from.number(), from.all(from::text));
    }

    private OpenCall call() {
      int owner = from.number();
      Span span = from.span();
      OpenCall.Callee callee =
          from.flag()
              ? new OpenCall.Within(
                  from.all(from::number),
                  from.all(this::parameter),
                  FileFunctions.Result.valueOf(from.text()))
              : new OpenCall.Named(
                  from.all(this::name),
                  from.all(
                      () -> new PassedArgument(ArgumentKind.valueOf(from.text()), from.text())));
      return new OpenCall(owner, span, callee);
    }

    private ParameterValue parameter() {
      return switch (from.number()) {
        case 0 -> ParameterValue.Other.NOTHING;
        case 1 -> ParameterValue.Other.RECEIVER;
        case 2 -> new ParameterValue.OfArgument(from.number());
        case 3 -> new ParameterValue.OneOf(from.all(from::number));
        case 4 ->
            new ParameterValue.Rest(
                from.all(from::number), from.map(from::text, from::number), from.all(from::number));
        case 5 -> new ParameterValue.Captured(from.text());
        default -> throw new IllegalArgumentException("no kind of parameter in facts");
      };
    }

    private SortedMap<Integer, FunctionFacts> functions() {
      return from.map(
          from::number,
          () ->
              new FunctionFacts(
                  from.value(),
                  from.map(from::number, from::value),
                  from.map(from::number, from::taints),
                  from.map(
                      from::number, () -> new CallFacts(from.value(), from.all(from::value)))));
    }

    private RuleFacts rule() {
      return new RuleFacts(
          from.all(from::text),
          from.all(() -> new RuleFacts.Source(from.span(), texts())),
          from.all(() -> new RuleFacts.Sink(from.span(), match())),
          functions());
    }

    private SortedMap<String, String> texts() {
      return from.map(from::text, from::text);
    }

    private RuleMatch match() {
      return new RuleMatch(
          from.text(),
          location(),
          from.text(),
          from.text(),
          texts(),
          from.text(),
          from.text(),
          from.flag() ? Optional.of(new Suppression(from.text(), from.text())) : Optional.empty(),
          Optional.empty());
    }

    private Location location() {
      return new Location(position(), position());
    }

    private Position position() {
      return new Position(from.number(), from.number(), from.number());
    }
  }
}
