package dev.vigil.analyzer.symbol;

import dev.vigil.analyzer.syntax.Expression;
import dev.vigil.analyzer.syntax.FunctionDefinition;
import dev.vigil.analyzer.syntax.Node;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Which functions of a file call which. Functions that call each other in a circle are one
 * component (Tarjan, "Depth-first search and linear graph algorithms", 1972; without recursion,
 * since a file may have a chain of calls of any length). Immutable.
 */
public final class CallGraph {
  private final IdentityHashMap<Node, List<FunctionDefinition>> callees = new IdentityHashMap<>();
  private final IdentityHashMap<Node, List<Node>> callers = new IdentityHashMap<>();
  private final List<Component> components = new ArrayList<>();

  /**
   * Owners of code that call each other in a circle, or one that is in no circle.
   *
   * @param owners the module or functions
   * @param cyclic whether one of them calls itself, through others or not
   */
  public record Component(List<Node> owners, boolean cyclic) {
    /** Copies the list. */
    public Component {
      owners = List.copyOf(owners);
    }
  }

  /**
   * The graph of a file.
   *
   * @param owners the module and its functions with a body
   */
  public CallGraph(FileFunctions functions, List<Node> owners) {
    for (Node owner : owners) {
      Set<FunctionDefinition> called = Collections.newSetFromMap(new IdentityHashMap<>());
      List<FunctionDefinition> inOrder = new ArrayList<>();
      for (Expression call : functions.calls(owner)) {
        functions
            .target(call)
            .ifPresent(
                target -> target.functions().stream().filter(called::add).forEach(inOrder::add));
        functions.handedOver(call).stream().filter(called::add).forEach(inOrder::add);
      }
      functions.capturing(owner).stream().filter(called::add).forEach(inOrder::add);
      functions.mentioned(owner).stream()
          .filter(function -> !Search.same(function, owner))
          .filter(called::add)
          .forEach(inOrder::add);
      callees.put(owner, List.copyOf(inOrder));
      inOrder.forEach(callee -> callers.computeIfAbsent(callee, c -> new ArrayList<>()).add(owner));
    }
    new Search().run(owners);
  }

  /** The functions that the code of an owner calls itself. */
  List<FunctionDefinition> callees(Node owner) {
    return callees.getOrDefault(owner, List.of());
  }

  /** The code that calls a function itself, in the order of the source. */
  public List<Node> callers(Node function) {
    return callers.getOrDefault(function, List.of());
  }

  /** All components, those that are called before those that call them. */
  public List<Component> components() {
    return Collections.unmodifiableList(components);
  }

  /** The owners for which something holds, or for something that they call, near or far. */
  public Set<Node> reaching(Predicate<Node> property) {
    Set<Node> reaching = Collections.newSetFromMap(new IdentityHashMap<>());
    for (Component component : components) {
      boolean any =
          component.owners().stream()
              .anyMatch(owner ->
                  property.test(owner) || callees(owner).stream().anyMatch(reaching::contains));
      if (any) {
        reaching.addAll(component.owners());
      }
    }
    return reaching;
  }

  /** For each owner what is said of it and of all that it calls, near or far. */
  public IdentityHashMap<Node, BitSet> united(Function<Node, BitSet> property) {
    IdentityHashMap<Node, BitSet> united = new IdentityHashMap<>();
    for (Component component : components) {
      BitSet all = new BitSet();
      for (Node owner : component.owners()) {
        all.or(property.apply(owner));
        callees(owner).forEach(callee -> all.or(united.getOrDefault(callee, all)));
      }
      component.owners().forEach(owner -> united.put(owner, all));
    }
    return united;
  }

  /** What some owners call, near or far. */
  public Set<Node> calledFrom(List<Node> owners) {
    Set<Node> called = Collections.newSetFromMap(new IdentityHashMap<>());
    Deque<Node> open = new ArrayDeque<>(owners);
    while (!open.isEmpty()) {
      for (FunctionDefinition callee : callees(open.pop())) {
        if (called.add(callee)) {
          open.push(callee);
        }
      }
    }
    return called;
  }

  private final class Search {
    private final IdentityHashMap<Node, Visit> visits = new IdentityHashMap<>();
    private final Deque<Visit> path = new ArrayDeque<>();
    private final Deque<Visit> unassigned = new ArrayDeque<>();

    private static final class Visit {
      final Node owner;
      final int number;
      final Iterator<FunctionDefinition> left;
      int lowest;
      boolean assigned;

      Visit(Node owner, int number, Iterator<FunctionDefinition> left) {
        this.owner = owner;
        this.number = number;
        this.lowest = number;
        this.left = left;
      }
    }

    void run(List<Node> owners) {
      for (Node owner : owners) {
        if (!visits.containsKey(owner)) {
          enter(owner);
          while (!path.isEmpty()) {
            step(path.element());
          }
        }
      }
    }

    private void enter(Node owner) {
      Visit visit = new Visit(owner, visits.size(), callees(owner).iterator());
      visits.put(owner, visit);
      path.push(visit);
      unassigned.push(visit);
    }

    private void step(Visit visit) {
      if (visit.left.hasNext()) {
        FunctionDefinition callee = visit.left.next();
        Visit known = visits.get(callee);
        if (known == null) {
          enter(callee);
        } else if (!known.assigned) {
          visit.lowest = Math.min(visit.lowest, known.number);
        }
        return;
      }
      path.pop();
      if (!path.isEmpty()) {
        path.element().lowest = Math.min(path.element().lowest, visit.lowest);
      }
      if (visit.lowest == visit.number) {
        components.add(component(visit));
      }
    }

    private Component component(Visit first) {
      List<Node> owners = new ArrayList<>();
      Visit member;
      do {
        member = unassigned.pop();
        member.assigned = true;
        owners.add(member.owner);
      } while (member.number != first.number);
      boolean callsItself =
          callees(first.owner).stream().anyMatch(callee -> same(callee, first.owner));
      return new Component(owners.reversed(), owners.size() > 1 || callsItself);
    }

    @SuppressWarnings("ReferenceEquality") // A function is one node, whatever others look like.
    private static boolean same(Node one, Node other) {
      return one == other;
    }
  }
}
