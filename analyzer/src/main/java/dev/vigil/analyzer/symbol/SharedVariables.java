package dev.vigil.analyzer.symbol;

import dev.vigil.analyzer.syntax.Name;
import dev.vigil.analyzer.syntax.Node;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The variables of a file that outlive the call of a function: fields of its classes, and variables
 * of the module that functions use. The same for all rules. Each has a number and a place that is
 * the same in all code: a field lies below its class, whichever object has it.
 */
public final class SharedVariables {
  /** Without any: each name is a variable of the code where it stands. */
  static final SharedVariables NONE = new SharedVariables();

  /** Where the variables of the module are. */
  static final AccessPath MODULE = AccessPath.variable("->module");

  /** What names mean that are no variables of their function. */
  private final IdentityHashMap<Node, AccessPath> named = new IdentityHashMap<>();

  private final Map<AccessPath, Integer> numbers = new HashMap<>();

  /** The variables by their numbers. */
  private final List<AccessPath> places = new ArrayList<>();

  private final BitSet fixed = new BitSet();
  private final IdentityHashMap<Node, Uses> uses = new IdentityHashMap<>();

  /** The innermost class around the code of a function. */
  private final IdentityHashMap<Node, Node> types = new IdentityHashMap<>();

  /**
   * What the code of a function or of the module does itself.
   *
   * @param reads the variables that each place which it reads may be
   * @param written what it gives a value
   */
  private record Uses(SortedMap<AccessPath, BitSet> reads, BitSet written) {
    static final Uses NONE = new Uses(new TreeMap<>(), new BitSet());
  }

  private SharedVariables() {}

  /**
   * Collects what {@link VariableUses} finds; then {@link #build} leaves out what is not shared.
   */
  static final class Builder {
    private final SharedVariables built = new SharedVariables();
    private final IdentityHashMap<Node, AccessPath> local = new IdentityHashMap<>();
    private final Map<Integer, Integer> writes = new HashMap<>();

    public int number(AccessPath variable) {
      Integer known = built.numbers.get(variable);
      if (known != null) {
        return known;
      }
      built.places.add(variable);
      built.numbers.put(variable, built.places.size() - 1);
      return built.places.size() - 1;
    }

    void owner(Node owner, Optional<Node> type) {
      built.uses.put(owner, new Uses(new TreeMap<>(), new BitSet()));
      type.ifPresent(known -> built.types.put(owner, known));
    }

    /** A name stands for a field of the object whose method it is in. */
    void field(Name name, AccessPath place) {
      built.named.put(name, place);
    }

    /** A name stands for a variable, if that is shared. */
    void name(Name name, AccessPath variable) {
      local.put(name, variable);
    }

    public void read(Node owner, AccessPath place, BitSet variables) {
      built
          .uses
          .getOrDefault(owner, Uses.NONE)
          .reads()
          .computeIfAbsent(place, p -> new BitSet())
          .or(variables);
    }

    void write(Node owner, int variable) {
      built.uses.getOrDefault(owner, Uses.NONE).written().set(variable);
    }

    /** A variable is given a value by an assignment, or in another way that counts twice. */
    void assigned(int variable, int times) {
      writes.merge(variable, times, Integer::sum);
    }

    /** A variable never gets another value. */
    public void fixed(int variable) {
      built.fixed.set(variable);
    }

    /** Leaves out what no code writes and other code reads. */
    SharedVariables build() {
      BitSet shared = new BitSet();
      BitSet writtenBefore = new BitSet();
      BitSet readBefore = new BitSet();
      for (Uses each : built.uses.values()) {
        BitSet read = new BitSet();
        each.reads().values().forEach(read::or);
        shared.or(and(read, writtenBefore));
        shared.or(and(each.written(), readBefore));
        readBefore.or(read);
        writtenBefore.or(each.written());
      }
      built.numbers.entrySet().removeIf(variable -> !shared.get(variable.getValue()));
      for (Uses each : built.uses.values()) {
        each.written().and(shared);
        each.reads().values().forEach(variables -> variables.and(shared));
        each.reads().values().removeIf(BitSet::isEmpty);
      }
      local.forEach((name, place) -> {
        if (built.numbers.containsKey(place)) {
          built.named.put(name, place);
        }
      });
      writes.forEach((variable, times) -> {
        if (times > 1) {
          built.fixed.clear(variable);
        }
      });
      built.fixed.and(shared);
      return built;
    }

    private static BitSet and(BitSet one, BitSet other) {
      BitSet both = (BitSet) one.clone();
      both.and(other);
      return both;
    }
  }

  /** Where the variable is that a name means. */
  public AccessPath place(Name name) {
    AccessPath known = named.isEmpty() ? null : named.get(name);
    return known == null ? AccessPath.variable(name.name()) : known;
  }

  boolean isEmpty() {
    return numbers.isEmpty();
  }

  /** The number of the variable that a place is or is reached from. */
  public Optional<Integer> number(AccessPath place) {
    return place.steps().isEmpty()
        ? Optional.empty()
        : Optional.ofNullable(numbers.get(place.prefix(1)));
  }

  /** The place of the variable with a number. */
  public AccessPath place(int number) {
    return places.get(number);
  }

  /** The numbers of all. */
  public BitSet all() {
    BitSet all = new BitSet();
    numbers.values().forEach(all::set);
    return all;
  }

  /** The variables that are given one value, where they are declared, and never another one. */
  public BitSet fixed() {
    return (BitSet) fixed.clone();
  }

  /** The places that some code reads itself, each with the variables that it may be. */
  public Map<AccessPath, BitSet> reads(Node owner) {
    return uses.getOrDefault(owner, Uses.NONE).reads();
  }

  /** The variables that some code reads itself. */
  public BitSet read(Node owner) {
    BitSet read = new BitSet();
    reads(owner).values().forEach(read::or);
    return read;
  }

  /**
   * The variables that some code reads itself, without those of the object whose method it is.
   *
   * @param receiver the variable with that object
   */
  public BitSet readOutside(Node owner, Optional<String> receiver) {
    BitSet numbers = new BitSet();
    reads(owner)
        .forEach((place, read) -> {
          if (receiver.filter(place.base()::equals).isEmpty()) {
            numbers.or(read);
          }
        });
    return numbers;
  }

  /** The variables that some code gives a value itself. */
  public BitSet written(Node owner) {
    return (BitSet) uses.getOrDefault(owner, Uses.NONE).written().clone();
  }

  /** The innermost class around some code. */
  public Optional<Node> type(Node owner) {
    return Optional.ofNullable(types.get(owner));
  }
}
