package dev.vigil.analyzer.symbol;

import dev.vigil.analyzer.index.SortedPlaces;
import dev.vigil.analyzer.parse.LanguageTraits;
import dev.vigil.analyzer.parse.ModuleNames;
import dev.vigil.analyzer.parse.ObjectNames;
import dev.vigil.analyzer.symbol.FileOutline.Site;
import dev.vigil.analyzer.symbol.call.ParameterValue;
import dev.vigil.analyzer.symbol.call.PassedArgument;
import dev.vigil.analyzer.syntax.Argument;
import dev.vigil.analyzer.syntax.Call;
import dev.vigil.analyzer.syntax.Expression;
import dev.vigil.analyzer.syntax.FieldAccess;
import dev.vigil.analyzer.syntax.FunctionDefinition;
import dev.vigil.analyzer.syntax.Identifier;
import dev.vigil.analyzer.syntax.Index;
import dev.vigil.analyzer.syntax.Name;
import dev.vigil.analyzer.syntax.Node;
import dev.vigil.analyzer.syntax.NodeKind;
import dev.vigil.analyzer.syntax.ObjectCreation;
import dev.vigil.analyzer.syntax.PackageDeclaration;
import dev.vigil.analyzer.syntax.Span;
import dev.vigil.analyzer.syntax.Unary;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * The calls of a file that may call what other files declare, by the names under which these know
 * it, and those of functions of the file that make such calls themselves. What the language's own
 * library declares is none. The same for all rules.
 */
public final class ExternalCalls {
  /** Of a file whose calls are not followed into others. */
  public static final ExternalCalls NONE = new ExternalCalls();

  private final IdentityHashMap<Node, ExternalCall> calls = new IdentityHashMap<>();
  private final List<ExternalCall> inOrder = new ArrayList<>();
  private final SortedPlaces places;

  private ExternalCalls() {
    this.places = SortedPlaces.of(List.of());
  }

  /**
   * The calls of a file.
   *
   * @param graph of its own calls
   * @param names what they mean outside of the file
   */
  public ExternalCalls(
      FileOutline outline, FileFunctions functions, CallGraph graph, ExternalNames names) {
    IdentityHashMap<Node, ExternalCall.Callee> callees = new IdentityHashMap<>();
    Set<Node> calling = Collections.newSetFromMap(new IdentityHashMap<>());
    for (Node owner : outline.owners()) {
      for (Site site : outline.calls(owner)) {
        if (functions.target((Expression) site.node()).isEmpty()) {
          names
              .callee(site)
              .ifPresent(callee -> {
                callees.put(site.node(), callee);
                calling.add(owner);
              });
        }
      }
    }
    Set<Node> open = calling.isEmpty() ? calling : graph.reaching(calling::contains);
    for (Node owner : outline.owners()) {
      for (Site site : outline.calls(owner)) {
        Optional<ExternalCall.Callee> callee =
            Optional.ofNullable(callees.get(site.node()))
                .or(() -> within(functions, (Expression) site.node(), open));
        if (callee.isPresent()) {
          ExternalCall call =
              new ExternalCall(inOrder.size(), site.node().span(), owner, callee.get());
          inOrder.add(call);
          calls.put(site.node(), call);
        }
      }
    }
    this.places = SortedPlaces.of(calls.keySet());
  }

  private static Optional<ExternalCall.Callee> within(
      FileFunctions functions, Expression call, Set<Node> open) {
    return functions
        .target(call)
        .filter(target -> isOpen(target, open))
        .map(target ->
            new ExternalCall.Within(
                target.functions(), target.arguments(), target.result(), target.receiver()));
  }

  /** What captures variables is looked into where it is called. */
  private static boolean isOpen(FileFunctions.Target target, Set<Node> open) {
    return target.functions().stream().anyMatch(open::contains)
        && target.arguments().stream().noneMatch(ParameterValue.Captured.class::isInstance);
  }

  /** What an expression is as such a call. */
  public Optional<ExternalCall> of(Expression call) {
    return Optional.ofNullable(calls.get(call));
  }

  /** All of them, by their numbers. */
  public List<ExternalCall> all() {
    return Collections.unmodifiableList(inOrder);
  }

  /** Whether a region may have one of them. */
  public boolean isAnyIn(Span region) {
    return places.isAnyIn(region);
  }
}
