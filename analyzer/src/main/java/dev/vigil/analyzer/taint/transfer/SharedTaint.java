package dev.vigil.analyzer.taint.transfer;

import dev.vigil.analyzer.budget.WorkBudget;
import dev.vigil.analyzer.symbol.AccessPath;
import dev.vigil.analyzer.symbol.FileClasses;
import dev.vigil.analyzer.symbol.FileFunctions;
import dev.vigil.analyzer.symbol.SharedVariables;
import dev.vigil.analyzer.syntax.FunctionDefinition;
import dev.vigil.analyzer.syntax.Node;
import dev.vigil.analyzer.taint.value.Environment;
import dev.vigil.analyzer.taint.value.Taint;
import dev.vigil.analyzer.taint.value.TaintState;
import dev.vigil.analyzer.taint.value.Taints;
import dev.vigil.analyzer.taint.value.Trace;
import dev.vigil.analyzer.taint.value.Value;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * What a rule knows of the taint in {@link SharedVariables}: all that any code leaves there, in
 * whatever order the code runs. It only grows.
 */
public final class SharedTaint {
  private final FileFunctions functions;
  private final SharedVariables variables;
  private final Scope scope;
  private final Environment known;

  /**
   * What is followed.
   *
   * @param followed the variables
   * @param read those that the code of a function or of the module reads, itself or by calls
   * @param written those that it gives a value, likewise
   */
  public record Scope(
      BitSet followed, Function<Node, BitSet> read, Function<Node, BitSet> written) {
    /** Follows no variable. */
    static final Scope NOTHING = new Scope(new BitSet(), o -> new BitSet(), o -> new BitSet());
  }

  public SharedTaint(
      FileFunctions functions, SharedVariables variables, Scope scope, WorkBudget budget) {
    this.known = new Environment(TaintState.EMPTY, budget);
    this.functions = functions;
    this.variables = variables;
    this.scope = scope;
  }

  SharedVariables variables() {
    return variables;
  }

  /** Whether a place is a variable that is followed, or is reached from one. */
  boolean follows(AccessPath place) {
    return variables.number(place).filter(scope.followed()::get).isPresent();
  }

  /** The variable with the object whose method some code is. */
  Optional<String> receiver(Node owner) {
    return functions.receiver(owner);
  }

  /** The variables of the function around that some code reads. */
  List<String> captured(Node owner) {
    return owner instanceof FunctionDefinition function ? functions.captured(function) : List.of();
  }

  /**
   * Puts what is known into the state in which some code begins.
   *
   * @param open whether the object whose method it is stands for whatever callers hand in
   */
  void enter(Node owner, boolean open, Environment environment) {
    if (known.state().places().isEmpty()) {
      return;
    }
    Optional<String> receiver = receiver(owner);
    for (Map.Entry<AccessPath, BitSet> read : variables.reads(owner).entrySet()) {
      boolean handedIn = open && receiver.filter(read.getKey().base()::equals).isPresent();
      if (!handedIn) {
        read.getValue().stream()
            .forEach(number -> enter(variables.place(number), read.getKey(), environment));
      }
    }
    if (open || receiver.isEmpty()) {
      return;
    }
    Set<String> own = new HashSet<>();
    related(owner).forEach(type -> own.add(FileClasses.place(type).base()));
    scope.read().apply(owner).stream()
        .mapToObj(variables::place)
        .filter(variable -> own.contains(variable.base()))
        .forEach(variable ->
            enter(
                variable,
                AccessPath.variable(receiver.get()).then(variable.behind(0)),
                environment));
  }

  private List<Node> related(Node owner) {
    return variables.type(owner).map(functions.classes()::related).orElse(List.of());
  }

  private void enter(AccessPath variable, AccessPath place, Environment environment) {
    Value value = known.read(variable);
    environment.add(place, value.own());
    value.parts().forEach((steps, taints) -> environment.add(place.then(steps), taints));
  }

  /** What some code has left in the variables when it ends. */
  Map<AccessPath, Taints> left(Node owner, boolean open, Environment end) {
    SortedMap<AccessPath, Taints> left = new TreeMap<>();
    if (scope.followed().isEmpty()) {
      return left;
    }
    Optional<String> receiver = receiver(owner);
    Optional<String> handedIn = open ? receiver : Optional.empty();
    Optional<AccessPath> type = variables.type(owner).map(FileClasses::place);
    BitSet written = scope.written().apply(owner);
    end.state()
        .places()
        .forEach((place, taints) -> {
          boolean own =
              (functions.classes().isReceiver(place.base())
                      || receiver.filter(place.base()::equals).isPresent())
                  && handedIn.filter(place.base()::equals).isEmpty()
                  && type.isPresent();
          AccessPath variable = own ? type.get().then(place.behind(0)) : place;
          boolean follows =
              variables
                  .number(variable)
                  .filter(number -> scope.followed().get(number) && written.get(number))
                  .isPresent();
          if (follows && !taints.isEmpty()) {
            left.merge(variable, taints, Taints::with);
          }
        });
    return left;
  }

  /** Takes what some code leaves; gives the variables of which more is known then. */
  public BitSet absorb(Node owner, FunctionSummary summary) {
    BitSet changed = new BitSet();
    int receiver = summary.receiver().orElse(-1);
    left(owner, summary)
        .forEach((place, taints) ->
            add(
                place,
                taints.mapped((taint, trace) -> ofAny(taint, trace, receiver, owner)),
                changed));
    return changed;
  }

  /** What some code leaves in variables, those of its receiver too. */
  private static SortedMap<AccessPath, Taints> left(AccessPath type, FunctionSummary summary) {
    SortedMap<AccessPath, Taints> left = new TreeMap<>(summary.variables());
    summary
        .receiver()
        .map(receiver -> summary.parameters().getOrDefault(receiver, Value.CLEAN))
        .ifPresent(value ->
            value
                .parts()
                .forEach((steps, taints) -> left.merge(type.then(steps), taints, Taints::with)));
    return left;
  }

  private SortedMap<AccessPath, Taints> left(Node owner, FunctionSummary summary) {
    return variables
        .type(owner)
        .map(type -> left(FileClasses.place(type), summary))
        .orElse(summary.variables());
  }

  /** What some code leaves in any of some variables. */
  List<Taints> leftIn(Node owner, FunctionSummary summary, BitSet wanted) {
    List<Taints> left = new ArrayList<>();
    left(owner, summary)
        .forEach((place, taints) -> {
          if (variables.number(place).filter(wanted::get).isPresent()) {
            left.add(taints);
          }
        });
    return left;
  }

  /** The variables that a part of the object may be whose method some code is. */
  BitSet ofReceiver(Node owner, AccessPath part) {
    BitSet numbers = new BitSet();
    if (!part.steps().isEmpty()) {
      for (Node type : related(owner)) {
        variables.number(FileClasses.place(type).then(part)).ifPresent(numbers::set);
      }
    }
    return numbers;
  }

  /** The variables that some code reads itself, without those of what callers hand in. */
  BitSet readOutside(Node owner) {
    return variables.readOutside(owner, receiver(owner));
  }

  /** The variables that some code reads, itself or by calls. */
  BitSet read(Node owner) {
    return scope.read().apply(owner);
  }

  /** The variables that some code gives a value itself. */
  BitSet written(Node owner) {
    return variables.written(owner);
  }

  /** What a taint is if the receiver is any object of the class. */
  private Taints ofAny(Taint taint, Trace trace, int receiver, Node owner) {
    if (!taint.isParameter() || taint.isEffect()) {
      return Taints.of(taint, trace);
    }
    Taints any = Taints.NONE;
    if (taint.parameter() == receiver && !taint.part().steps().isEmpty()) {
      for (Node type : related(owner)) {
        any = any.with(known.read(FileClasses.place(type).then(taint.part())).all());
      }
    }
    return any.mapped((source, before) -> Taints.of(source, before.then(trace)));
  }

  private void add(AccessPath place, Taints taints, BitSet changed) {
    if (!taints.isEmpty() && follows(place)) {
      Value before = known.read(place);
      known.add(place, taints);
      if (!known.read(place).equals(before)) {
        changed.set(variables.number(place).orElseThrow());
      }
    }
  }
}
