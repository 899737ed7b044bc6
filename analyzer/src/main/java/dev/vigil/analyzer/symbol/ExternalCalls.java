package dev.vigil.analyzer.symbol;

import dev.vigil.analyzer.index.SortedPlaces;
import dev.vigil.analyzer.symbol.FileOutline.Site;
import dev.vigil.analyzer.symbol.call.ParameterValue;
import dev.vigil.analyzer.syntax.Expression;
import dev.vigil.analyzer.syntax.Node;
import dev.vigil.analyzer.syntax.Span;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;

/**
 * The calls of a file that are followed when the files of a repository are linked: those of what
 * other files may declare, by the names under which these know it, and those of functions of the
 * file. What the language's own library declares is none. The same for all rules.
 */
public final class ExternalCalls {
  /** No calls: those of a file that is not linked with others. */
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
   * @param names what they mean outside of the file
   */
  public ExternalCalls(FileOutline outline, FileFunctions functions, ExternalNames names) {
    for (Node owner : outline.owners()) {
      for (Site site : outline.calls(owner)) {
        Optional<FileFunctions.Target> target = functions.target((Expression) site.node());
        Optional<ExternalCall.Callee> callee =
            target.isPresent() ? within(target.get()) : names.callee(site);
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

  /** What captures variables is looked into where it is called. */
  private static Optional<ExternalCall.Callee> within(FileFunctions.Target target) {
    return target.arguments().stream().anyMatch(ParameterValue.Captured.class::isInstance)
        ? Optional.empty()
        : Optional.of(
            new ExternalCall.Within(
                target.functions(), target.arguments(), target.result(), target.receiver()));
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
