package dev.vigil.analyzer.symbol;

import dev.vigil.analyzer.parse.LanguageTraits;
import dev.vigil.analyzer.parse.SourceTree;
import dev.vigil.analyzer.syntax.Block;
import dev.vigil.analyzer.syntax.ClassDefinition;
import dev.vigil.analyzer.syntax.Comprehension;
import dev.vigil.analyzer.syntax.Expression;
import dev.vigil.analyzer.syntax.FieldAccess;
import dev.vigil.analyzer.syntax.FunctionDefinition;
import dev.vigil.analyzer.syntax.Lambda;
import dev.vigil.analyzer.syntax.Modifier;
import dev.vigil.analyzer.syntax.Name;
import dev.vigil.analyzer.syntax.Node;
import dev.vigil.analyzer.syntax.ScopeDeclaration;
import dev.vigil.analyzer.syntax.ScopeKind;
import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which fields of classes and variables of the module the names in a file mean, while its tree is
 * walked. A name is looked up from the inside out; where functions declare their variables, what is
 * not declared may be a field of a class around.
 */
final class VariableScopes {
  private final LanguageTraits.Variables variables;
  private final Optional<String> implicitReceiver;
  private final FileClasses classes;
  private final SharedVariables.Builder builder;

  /** The scopes around, the innermost first. */
  private final Deque<Scope> scopes = new ArrayDeque<>();

  /** The classes around, the innermost first. */
  private final Deque<Node> types = new ArrayDeque<>();

  /** The variables of the module, by their names. */
  private final Map<String, Access> globals = new HashMap<>();

  /** The names that alone may mean something that is shared. */
  private final Set<String> candidates = new HashSet<>();

  /** The fields of classes, by how they are named. */
  private final IdentityHashMap<Node, Map<AccessPath, Access>> fields = new IdentityHashMap<>();

  /**
   * The use of a variable.
   *
   * @param place where it is in the code that uses it
   * @param own the variable that it is when it is written
   * @param numbers the variables that it may be when it is read
   */
  record Access(AccessPath place, int own, BitSet numbers) {}

  private sealed interface Scope {}

  /** A function, lambda or comprehension; its variables are found when they are asked for. */
  private final class Variables implements Scope {
    private final Node node;
    private @Nullable Set<String> names;

    Variables(Node node) {
      this.node = node;
    }

    boolean has(String name) {
      Set<String> known = names;
      if (known == null) {
        known = variables(node);
        names = known;
      }
      return known.contains(name);
    }
  }

  /** A class, and the names of its fields. */
  private record Fields(Node type, Set<String> names, Set<String> shared) implements Scope {}

  /** In the module. */
  VariableScopes(
      SourceTree tree, FileOutline outline, FileClasses classes, SharedVariables.Builder builder) {
    this.variables = tree.language().variables();
    this.implicitReceiver = tree.language().objects().implicitReceiver();
    this.classes = classes;
    this.builder = builder;
    candidates.addAll(LocalNames.of(tree.root().statements(), variables).bound());
    outline.declarations().forEach(this::declare);
    candidates.forEach(name -> globals.put(name, global(name)));
    outline.types().forEach(each -> candidates.addAll(FileClasses.fields(each)));
  }

  /** Names of functions and classes are no variables; a function may make one the module's. */
  private void declare(Node declaration) {
    switch (declaration) {
      case FunctionDefinition function -> candidates.remove(function.name().name());
      case ClassDefinition definition -> candidates.remove(definition.name().name());
      case ScopeDeclaration scope when scope.scope() == ScopeKind.GLOBAL ->
          scope.names().forEach(name -> candidates.add(name.name()));
      default -> {}
    }
  }

  private Access global(String name) {
    AccessPath place = SharedVariables.MODULE.then(AccessPath.field(name));
    int number = builder.number(place);
    BitSet numbers = new BitSet();
    numbers.set(number);
    return new Access(place, number, numbers);
  }

  /** Goes into a function, lambda, comprehension or class. */
  void enter(Node node) {
    switch (node.kind()) {
      case CLASS_DEFINITION, OBJECT_CREATION -> {
        scopes.push(fields(node));
        types.push(node);
      }
      default -> scopes.push(new Variables(node));
    }
  }

  /** Goes out of what was entered last. */
  void leave() {
    if (scopes.pop() instanceof Fields) {
      types.pop();
    }
  }

  /** Whether nothing is entered. */
  boolean isModule() {
    return scopes.isEmpty();
  }

  /** The innermost class around. */
  Optional<Node> type() {
    return Optional.ofNullable(types.peek());
  }

  /** The class whose method a function is: the one that its header names, or the one around. */
  Optional<Node> type(FunctionDefinition function) {
    return named(function).or(this::type);
  }

  private Optional<Node> named(FunctionDefinition function) {
    return function.receiverType().flatMap(type -> classes.named(type).stream().findFirst());
  }

  /** The class of a variable that a header around declares as the receiver. */
  private Optional<Node> receiverType(String variable) {
    for (Scope scope : scopes) {
      if (scope instanceof Variables known && known.has(variable)) {
        return known.node instanceof FunctionDefinition function
                && function.receiver().filter(variable::equals).isPresent()
            ? named(function)
            : Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** The variables of a function, a lambda or a comprehension. */
  private Set<String> variables(Node node) {
    Set<String> names = new HashSet<>();
    switch (node) {
      case FunctionDefinition function -> {
        names.addAll(LocalNames.ofHeader(function));
        function.body().ifPresent(body -> names.addAll(bound(body)));
      }
      case Lambda lambda -> {
        names.addAll(LocalNames.ofParameters(lambda.parameters()));
        if (lambda.body() instanceof Block block) {
          names.addAll(bound(block));
        }
      }
      case Comprehension comprehension ->
          comprehension
              .clauses()
              .forEach(clause -> names.addAll(LocalNames.ofTarget(clause.target())));
      default -> {}
    }
    return names;
  }

  private Set<String> bound(Block body) {
    return LocalNames.of(body.statements(), variables).bound();
  }

  /** The fields of a class, and those that it has of others of the file. */
  private Fields fields(Node type) {
    Set<String> names = new LinkedHashSet<>();
    Set<String> shared = new HashSet<>();
    for (Node each : classes.lineage(type)) {
      names.addAll(FileClasses.fields(each));
      FileClasses.assignments(each).stream()
          .filter(field -> field.modifiers().contains(Modifier.STATIC))
          .flatMap(field -> field.targets().stream())
          .forEach(target -> shared.addAll(LocalNames.ofTarget(target)));
    }
    return new Fields(type, names, shared);
  }

  /** The variable that an expression means, if it is shared. */
  Optional<Access> access(Expression expression) {
    return switch (expression) {
      case Name name -> access(name);
      case FieldAccess access -> access(access);
      default -> Optional.empty();
    };
  }

  Optional<Access> access(FieldAccess access) {
    if (!(access.target() instanceof Name object)) {
      return Optional.empty();
    }
    if (classes.isReceiver(object.name())) {
      return type().map(known -> field(known, place(access, object)));
    }
    Optional<Node> receiver = receiverType(object.name());
    if (receiver.isPresent()) {
      return Optional.of(field(receiver.get(), place(access, object)));
    }
    List<Node> types = classes.named(object);
    return types.isEmpty() || isLocal(object.name())
        ? Optional.empty()
        : Optional.of(field(types.get(0), place(access, object)));
  }

  private static AccessPath place(FieldAccess access, Name object) {
    return AccessPath.variable(object.name()).then(AccessPath.field(access.field().name()));
  }

  private boolean isLocal(String name) {
    return scopes.stream().anyMatch(scope -> scope instanceof Variables known && known.has(name));
  }

  /** The field of a class that is named so. */
  private Access field(Node type, AccessPath place) {
    return fields
        .computeIfAbsent(type, t -> new HashMap<>())
        .computeIfAbsent(place, known -> number(type, known));
  }

  private Access number(Node type, AccessPath place) {
    BitSet numbers = new BitSet();
    AccessPath step = place.behind(0);
    for (Node each : classes.related(type)) {
      numbers.set(builder.number(FileClasses.place(each).then(step)));
    }
    return new Access(place, builder.number(FileClasses.place(type).then(step)), numbers);
  }

  Optional<Access> access(Name name) {
    if (!candidates.contains(name.name())) {
      return Optional.empty();
    }
    boolean inFunction = false;
    boolean inClass = false;
    for (Scope scope : scopes) {
      switch (scope) {
        case Variables local -> {
          if (local.has(name.name())) {
            return Optional.empty();
          }
          inFunction = true;
        }
        case Fields fields -> {
          boolean visible = !inFunction || variables == LanguageTraits.Variables.DECLARED;
          if (visible && fields.names().contains(name.name())) {
            return Optional.of(named(name, fields, inFunction && !inClass));
          }
          inClass = true;
        }
      }
    }
    Optional<Access> global = Optional.ofNullable(globals.get(name.name()));
    global.ifPresent(access -> builder.name(name, access.place()));
    return global;
  }

  /** A field that is named alone: of the object itself, or of the class. */
  private Access named(Name name, Fields fields, boolean own) {
    String step = AccessPath.field(name.name());
    if (own && implicitReceiver.isPresent() && !fields.shared().contains(name.name())) {
      AccessPath place = AccessPath.variable(implicitReceiver.get()).then(step);
      builder.field(name, place);
      return field(fields.type(), place);
    }
    AccessPath place = FileClasses.place(fields.type()).then(step);
    builder.name(name, place);
    return field(fields.type(), place);
  }
}
