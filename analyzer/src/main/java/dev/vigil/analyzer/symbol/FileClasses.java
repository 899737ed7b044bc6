package dev.vigil.analyzer.symbol;

import dev.vigil.analyzer.parse.ObjectNames;
import dev.vigil.analyzer.syntax.Argument;
import dev.vigil.analyzer.syntax.ArgumentKind;
import dev.vigil.analyzer.syntax.Assignment;
import dev.vigil.analyzer.syntax.Block;
import dev.vigil.analyzer.syntax.ClassDefinition;
import dev.vigil.analyzer.syntax.ClassKind;
import dev.vigil.analyzer.syntax.Expression;
import dev.vigil.analyzer.syntax.FieldAccess;
import dev.vigil.analyzer.syntax.FormalParameter;
import dev.vigil.analyzer.syntax.Index;
import dev.vigil.analyzer.syntax.Name;
import dev.vigil.analyzer.syntax.Node;
import dev.vigil.analyzer.syntax.ObjectCreation;
import dev.vigil.analyzer.syntax.Unary;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The classes of one file, anonymous ones too, and what extends what among them. Immutable. */
public final class FileClasses {
  private final ObjectNames objects;
  private final Map<String, List<Node>> byName = new HashMap<>();
  private final IdentityHashMap<Node, List<Node>> bases = new IdentityHashMap<>();
  private final IdentityHashMap<Node, List<Node>> derived = new IdentityHashMap<>();
  private final Set<Node> incomplete = Collections.newSetFromMap(new IdentityHashMap<>());

  /** The classes of a file. */
  FileClasses(FileOutline outline) {
    this.objects = outline.language().objects();
    for (Node type : outline.types()) {
      if (type instanceof ClassDefinition definition) {
        byName.computeIfAbsent(definition.name().name(), n -> new ArrayList<>()).add(type);
      }
    }
    for (Node type : outline.types()) {
      List<Node> known = new ArrayList<>();
      for (Expression base : basesOf(type)) {
        List<Node> named = named(base);
        known.addAll(named);
        if (named.isEmpty() && !objects.rootClasses().contains(simpleName(base))) {
          incomplete.add(type);
        }
      }
      if (type instanceof ClassDefinition definition) {
        definition.interfaces().forEach(each -> known.addAll(named(each)));
      }
      bases.put(type, List.copyOf(known));
      known.forEach(base -> derived.computeIfAbsent(base, b -> new ArrayList<>()).add(type));
    }
  }

  /** What a class extends, as it is written. */
  static List<Expression> basesOf(Node type) {
    return switch (type) {
      case ClassDefinition definition ->
          definition.arguments().stream()
              .filter(argument -> argument.argumentKind() != ArgumentKind.KEYWORD)
              .map(Argument::value)
              .toList();
      case ObjectCreation creation -> List.of(creation.type());
      default -> List.of();
    };
  }

  /**
   * Whether a variable of that name is by convention the object whose method runs, or its class.
   */
  public boolean isReceiver(String name) {
    return objects.isReceiver(name);
  }

  /** The classes that an expression may name: those of its name. */
  List<Node> named(Expression type) {
    return switch (type) {
      case Name name -> named(name.name());
      case FieldAccess access ->
          named(access.target()).isEmpty() ? List.of() : named(access.field().name());
      case Index generic -> named(generic.target());
      case Unary pointer -> named(pointer.operand());
      default -> List.of();
    };
  }

  List<Node> named(String name) {
    return Collections.unmodifiableList(byName.getOrDefault(name, List.of()));
  }

  private static String simpleName(Expression type) {
    return switch (type) {
      case Name name -> name.name();
      case FieldAccess access -> access.field().name();
      case Index generic -> simpleName(generic.target());
      case Unary pointer -> simpleName(pointer.operand());
      default -> "";
    };
  }

  /** Where what all objects of a class share is: what is reached from the class itself. */
  public static AccessPath place(Node type) {
    return type instanceof ClassDefinition definition
        ? AccessPath.variable(definition.name().name())
        : AccessPath.variable("->class" + type.span().start());
  }

  /** A class, and what it extends, near before far. */
  List<Node> lineage(Node type) {
    return reached(List.of(type), bases);
  }

  /** What a class extends or implements itself. */
  List<Node> bases(Node type) {
    return bases.getOrDefault(type, List.of());
  }

  /** What extends some classes, near or far. */
  List<Node> derived(List<Node> types) {
    List<Node> all = reached(types, derived);
    return all.subList(types.size(), all.size());
  }

  /** Classes of which an object of the one may be: what it extends, and what extends it. */
  public List<Node> related(Node type) {
    List<Node> related = new ArrayList<>(lineage(type));
    related.addAll(derived(List.of(type)));
    return related;
  }

  private static List<Node> reached(List<Node> from, IdentityHashMap<Node, List<Node>> edges) {
    Set<Node> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    List<Node> reached = new ArrayList<>();
    add(from, seen, reached);
    for (int i = 0; i < reached.size(); i++) {
      add(edges.getOrDefault(reached.get(i), List.of()), seen, reached);
    }
    return reached;
  }

  private static void add(List<Node> types, Set<Node> seen, List<Node> reached) {
    for (Node type : types) {
      if (seen.add(type)) {
        reached.add(type);
      }
    }
  }

  /** Whether the file has all that a class extends. */
  boolean isComplete(Node type) {
    return lineage(type).stream().noneMatch(incomplete::contains);
  }

  /** The names of the fields that a class declares, or components of a record. */
  static Set<String> fields(Node type) {
    Set<String> fields = new LinkedHashSet<>();
    if (type instanceof ClassDefinition definition) {
      components(definition).ifPresent(fields::addAll);
    }
    for (Assignment field : assignments(type)) {
      if (field.targets().get(0) instanceof Name name) {
        fields.add(name.name());
      }
    }
    return fields;
  }

  /** What the body of a class assigns itself. */
  static List<Assignment> assignments(Node type) {
    Optional<Block> body =
        switch (type) {
          case ClassDefinition definition -> Optional.of(definition.body());
          case ObjectCreation creation -> creation.body();
          default -> Optional.empty();
        };
    return body.stream()
        .flatMap(block -> block.statements().stream())
        .filter(Assignment.class::isInstance)
        .map(Assignment.class::cast)
        .toList();
  }

  /** The components of a record. */
  static Optional<List<String>> components(Node type) {
    if (!(type instanceof ClassDefinition definition)
        || definition.classKind() != ClassKind.RECORD) {
      return Optional.empty();
    }
    return Optional.of(
        definition.parameters().stream()
            .filter(FormalParameter.class::isInstance)
            .map(component -> ((FormalParameter) component).name().name())
            .toList());
  }
}
