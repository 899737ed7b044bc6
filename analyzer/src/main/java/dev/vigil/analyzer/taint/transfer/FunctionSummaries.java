package dev.vigil.analyzer.taint.transfer;

import dev.vigil.analyzer.flow.FlowGraphs;
import dev.vigil.analyzer.symbol.FileFunctions;
import dev.vigil.analyzer.symbol.call.ParameterValue;
import dev.vigil.analyzer.syntax.Argument;
import dev.vigil.analyzer.syntax.Call;
import dev.vigil.analyzer.syntax.Expression;
import dev.vigil.analyzer.syntax.FunctionDefinition;
import dev.vigil.analyzer.syntax.Node;
import dev.vigil.analyzer.syntax.ObjectCreation;
import dev.vigil.analyzer.syntax.Span;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;

/** What the functions of a file do with the taint of one rule, as far as it is known. */
public final class FunctionSummaries {
  private final Optional<FileFunctions> functions;
  private final IdentityHashMap<FunctionDefinition, FunctionSummary> summaries =
      new IdentityHashMap<>();

  /**
   * What a call does.
   *
   * @param summary what the called function does
   * @param target what is called
   */
  record Callee(FunctionSummary summary, FileFunctions.Target target) {
    /** Whether it is surely one function. */
    boolean isOne() {
      return target.functions().size() == 1;
    }
  }

  private final SpecialSummaries special;

  private FunctionSummaries(Optional<FileFunctions> functions, SpecialSummaries special) {
    this.functions = functions;
    this.special = special;
  }

  /** Of no function. */
  public static FunctionSummaries none() {
    return new FunctionSummaries(Optional.empty(), new SpecialSummaries(Optional.empty()));
  }

  /** Of the functions of a file, of which nothing is known yet. */
  public static FunctionSummaries of(FileFunctions functions, FlowGraphs graphs) {
    return new FunctionSummaries(Optional.of(functions), new SpecialSummaries(Optional.of(graphs)));
  }

  /** Notes what a function does; whether that is new. */
  public boolean put(FunctionDefinition function, FunctionSummary summary) {
    boolean changed = !summary.equals(summaries.put(function, summary));
    if (changed) {
      special.forget();
    }
    return changed;
  }

  /** What a function does, as far as it is known. */
  public FunctionSummary of(FunctionDefinition function) {
    return summaries.getOrDefault(function, FunctionSummary.NOTHING);
  }

  /** What a call or the creation of an object does, if it surely calls a function of the file. */
  public Optional<Callee> of(Expression call) {
    return functions.flatMap(known -> known.target(call)).map(this::callee);
  }

  private Callee callee(FileFunctions.Target target) {
    return new Callee(
        target.functions().stream()
            .map(this::of)
            .reduce(FunctionSummary::or)
            .orElse(FunctionSummary.NOTHING),
        target);
  }

  /**
   * What a call of a function does that a value is known to be.
   *
   * @param here whether it is called where it was made
   */
  Optional<Callee> called(FunctionDefinition function, List<Argument> arguments, boolean here) {
    return functions.flatMap(known -> known.called(function, arguments, here)).map(this::callee);
  }

  /** Whether a function calls a variable, calls methods of it or hands it on. */
  boolean calls(FunctionDefinition function, String variable) {
    return functions.isPresent() && functions.get().calls(function, variable);
  }

  /** The variables of the function around that a function reads, sorted by name. */
  List<String> captured(FunctionDefinition function) {
    return functions.map(known -> known.captured(function)).orElse(List.of());
  }

  /** What functions do if more is known of what they are handed. */
  SpecialSummaries special() {
    return special;
  }

  /** What a call of a method does of an object that is known to be of just one class. */
  Optional<Callee> method(Node type, String name, List<Argument> arguments) {
    return functions.flatMap(known -> known.method(type, name, arguments)).map(this::callee);
  }

  /** The class of the file of which a call makes an object. */
  Optional<Node> createdType(Expression call) {
    return functions.flatMap(known -> known.createdType(call));
  }

  /** Whether calls of functions of the file are followed. */
  boolean isFollowing() {
    return functions.isPresent();
  }

  /** Whether a call surely calls a function of the file. */
  boolean isOfFile(Expression call) {
    return functions.flatMap(known -> known.target(call)).isPresent();
  }

  /** The functions of the file that an expression hands over without calling them. */
  List<FunctionDefinition> referenced(Expression expression) {
    return functions.map(known -> known.referenced(expression)).orElse(List.of());
  }

  /** What a function of the file gets that is handed over and called by somebody else. */
  FileFunctions.Target handedOver(FunctionDefinition function, ParameterValue given) {
    return functions.orElseThrow().handedOver(function, given);
  }

  /** The function that an expression means without calling it, if that captures variables. */
  Optional<FunctionDefinition> closure(Expression expression) {
    return functions.isEmpty()
        ? Optional.empty()
        : referenced(expression).stream()
            .filter(function -> !functions.get().captured(function).isEmpty())
            .findFirst();
  }

  /**
   * Whether what a call calls may itself call the function that is one of the arguments. Of what is
   * not in the file nothing else is known; without functions of the file no call is followed.
   */
  boolean mayCallArgument(Expression call, int argument) {
    return functions.isPresent() && functions.get().mayCallArgument(call, argument);
  }

  /** Whether a function of the file may be called in a region. */
  boolean areCalledIn(Span region) {
    return functions.isPresent() && functions.get().hasCallIn(region);
  }

  /** The name of the component that a call reads from a record of the file. */
  Optional<String> component(Call call) {
    return functions.flatMap(known -> known.component(call));
  }

  /** The components of the record of the file that an expression names. */
  List<String> components(Expression type) {
    return functions.map(known -> known.components(type)).orElse(List.of());
  }

  /** The components of the record of the file that is created, one for each argument. */
  Optional<List<String>> components(ObjectCreation creation) {
    return functions.flatMap(known -> known.components(creation));
  }
}
