package dev.vigil.analyzer.taint;

import dev.vigil.analyzer.parse.PropertyNames;
import dev.vigil.analyzer.parse.SourceTree;
import dev.vigil.analyzer.pattern.LocalNames;
import dev.vigil.analyzer.syntax.*;
import dev.vigil.analyzer.syntax.Module;
import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds where a file reads and writes fields of its classes and variables of the module. A name is
 * looked up from the inside out; where functions declare their variables, what is not declared may
 * be a field of a class around.
 */
final class VariableUses {
  private final SourceTree.Variables variables;
  private final FileClasses classes;
  private final SharedVariables.Builder builder = new SharedVariables.Builder();
  private final Deque<Scope> scopes = new ArrayDeque<>();
  private final Set<String> global = new HashSet<>();

  /** The names of the functions of the file. */
  private final Set<String> functions = new HashSet<>();

  private final PropertyNames properties;

  /** The fields of classes, by their names. */
  private final IdentityHashMap<Node, Map<String, Access>> fields = new IdentityHashMap<>();

  private final Node module;
  private Node owner;

  private sealed interface Scope {}

  /** The variables of a function, a lambda or a comprehension. */
  private record Variables(Set<String> names) implements Scope {}

  /** A class, and the names of its fields. */
  private record Fields(Node type, Set<String> names, Set<String> shared) implements Scope {}

  private VariableUses(SourceTree tree, FileClasses classes) {
    this.variables = tree.variables();
    this.properties = tree.properties();
    this.classes = classes;
    this.module = tree.root();
    this.owner = module;
  }

  static SharedVariables of(SourceTree tree, FileClasses classes) {
    VariableUses uses = new VariableUses(tree, classes);
    uses.run(tree.root());
    return uses.builder.build();
  }

  private void run(Module root) {
    builder.owner(root, Optional.empty());
    global.addAll(LocalNames.of(root.statements(), variables).bound());
    declarations(root);
    root.statements().forEach(this::visit);
  }

  /** Names of functions and classes are no variables; a function may make one the module's. */
  private void declarations(Node node) {
    switch (node) {
      case FunctionDefinition function -> {
        global.remove(function.name().name());
        functions.add(function.name().name());
      }
      case ClassDefinition type -> global.remove(type.name().name());
      case ScopeDeclaration declaration when declaration.scope() == ScopeKind.GLOBAL ->
          declaration.names().forEach(name -> global.add(name.name()));
      default -> {}
    }
    node.children().forEach(this::declarations);
  }

  private void visit(Node node) {
    switch (node) {
      case FunctionDefinition function when function.body().isPresent() -> function(function);
      case Lambda lambda -> {
        Set<String> names = LocalNames.ofParameters(lambda.parameters());
        if (lambda.body() instanceof Block block) {
          names.addAll(LocalNames.of(block.statements(), variables).bound());
        }
        within(new Variables(names), () -> lambda.children().forEach(this::visit));
      }
      case Comprehension comprehension -> {
        Set<String> names = new HashSet<>();
        comprehension
            .clauses()
            .forEach(clause -> names.addAll(LocalNames.ofTarget(clause.target())));
        within(new Variables(names), () -> comprehension.children().forEach(this::visit));
      }
      case ClassDefinition type -> {
        type.decorators().forEach(this::visit);
        type.arguments().forEach(argument -> visit(argument.value()));
        within(fields(type), () -> type.body().statements().forEach(this::visit));
      }
      case ObjectCreation creation when creation.body().isPresent() -> {
        creation.outer().ifPresent(this::visit);
        creation.arguments().forEach(argument -> visit(argument.value()));
        within(fields(creation), () -> creation.body().get().statements().forEach(this::visit));
      }
      case Assignment assignment -> assignment(assignment);
      case AssignmentExpression assignment -> {
        visit(assignment.value());
        visit(assignment.target());
        write(assignment.target(), 2);
      }
      case Update update -> {
        visit(update.target());
        write(update.target(), 2);
      }
      case ForEach loop -> {
        write(loop.target(), 2);
        loop.children().forEach(this::visit);
      }
      case WithItem item -> {
        item.target().ifPresent(target -> write(target, 2));
        item.children().forEach(this::visit);
      }
      case Call call -> {
        changed(call);
        call.children().forEach(this::visit);
      }
      case FieldAccess access -> {
        access(access).ifPresentOrElse(this::read, () -> visit(access.target()));
      }
      case Name name -> access(name).ifPresent(this::read);
      default -> node.children().forEach(this::visit);
    }
  }

  /** A function of the file may change its receiver and arguments, others that of usual names. */
  private void changed(Call call) {
    String name =
        switch (call.callee()) {
          case Name function -> function.name();
          case FieldAccess method -> method.field().name();
          default -> "";
        };
    boolean known = functions.contains(name);
    if (call.callee() instanceof FieldAccess method
        && (known
            || properties.written(name).isPresent()
            || ContainerMethod.of(name).isPresent())) {
      write(method.target(), 0);
    }
    if (known || !classes.named(name).isEmpty()) {
      call.arguments().forEach(argument -> write(argument.value(), 0));
    }
  }

  private void function(FunctionDefinition function) {
    function.decorators().forEach(this::visit);
    for (Parameter parameter : function.parameters()) {
      if (parameter instanceof FormalParameter formal) {
        formal.defaultValue().ifPresent(this::visit);
      }
    }
    Block body = function.body().orElseThrow();
    LocalNames names = LocalNames.of(body.statements(), variables);
    Set<String> local = LocalNames.ofParameters(function.parameters());
    local.addAll(names.bound());
    Node outer = owner;
    owner = function;
    builder.owner(function, innermost());
    within(new Variables(local), () -> body.statements().forEach(this::visit));
    owner = outer;
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

  private void within(Scope scope, Runnable visits) {
    scopes.push(scope);
    visits.run();
    scopes.pop();
  }

  private Optional<Node> innermost() {
    return scopes.stream()
        .filter(Fields.class::isInstance)
        .map(scope -> ((Fields) scope).type())
        .findFirst();
  }

  private void assignment(Assignment assignment) {
    assignment.value().ifPresent(this::visit);
    for (Expression target : assignment.targets()) {
      if (assignment.value().isPresent()) {
        boolean once = assignment.operator().isEmpty() && assignment.targets().size() == 1;
        write(target, once ? 1 : 2);
      }
      if (target instanceof Name name) {
        access(name)
            .ifPresent(access -> {
              if (isDeclaration(assignment)) {
                builder.fixed(access.own());
              }
              if (assignment.operator().isPresent()) {
                read(access);
              }
            });
      } else {
        visit(target);
      }
    }
  }

  /** Whether a variable is given a value that it keeps, unless another assignment is found. */
  @SuppressWarnings("ReferenceEquality") // The module is one node, whatever others look like.
  private boolean isDeclaration(Assignment assignment) {
    return assignment.value().isPresent()
        && owner == module
        && (scopes.isEmpty() || assignment.modifiers().contains(Modifier.FINAL));
  }

  private void write(Expression target, int times) {
    switch (target) {
      case Collection targets -> targets.elements().forEach(element -> write(element, times * 2));
      case Spread rest -> write(rest.value(), times * 2);
      case Index index -> write(index.target(), 0);
      default -> {
        Optional<Access> whole = access(target);
        Expression part = target;
        while (part instanceof FieldAccess access && access(access).isEmpty()) {
          part = access.target();
        }
        access(part)
            .ifPresent(access -> {
              builder.write(owner, access.own());
              builder.assigned(access.own(), whole.isPresent() ? times : 0);
            });
      }
    }
  }

  private void read(Access access) {
    builder.read(owner, access.place(), access.numbers());
  }

  /**
   * The use of a variable.
   *
   * @param place where it is in the code that uses it
   * @param own the variable that it is when it is written
   * @param numbers the variables that it may be when it is read
   */
  private record Access(Place place, int own, BitSet numbers) {}

  private Optional<Access> access(Expression expression) {
    return switch (expression) {
      case Name name -> access(name);
      case FieldAccess access -> access(access);
      default -> Optional.empty();
    };
  }

  private Optional<Access> access(FieldAccess access) {
    if (!(access.target() instanceof Name object)) {
      return Optional.empty();
    }
    Place place = Place.variable(object.name()).then(Place.field(access.field().name()));
    if (FileClasses.isReceiver(object.name())) {
      return innermost().map(type -> field(type, access.field().name(), place));
    }
    List<Node> types = isLocal(object.name()) ? List.of() : classes.named(object);
    return types.isEmpty()
        ? Optional.empty()
        : Optional.of(field(types.get(0), access.field().name(), place));
  }

  private boolean isLocal(String name) {
    return scopes.stream()
        .anyMatch(scope -> scope instanceof Variables(var names) && names.contains(name));
  }

  private Access field(Node type, String field, Place place) {
    Access known =
        fields
            .computeIfAbsent(type, t -> new HashMap<>())
            .computeIfAbsent(field, name -> number(type, name));
    return new Access(place, known.own(), known.numbers());
  }

  private Access number(Node type, String field) {
    BitSet numbers = new BitSet();
    String step = Place.field(field);
    for (Node each : classes.related(type)) {
      numbers.set(builder.number(FileClasses.place(each).then(step)));
    }
    Place place = FileClasses.place(type).then(step);
    return new Access(place, builder.number(place), numbers);
  }

  private Optional<Access> access(Name name) {
    boolean inFunction = false;
    boolean inClass = false;
    for (Iterator<Scope> outward = scopes.iterator(); outward.hasNext(); ) {
      switch (outward.next()) {
        case Variables(Set<String> names) -> {
          if (names.contains(name.name())) {
            return Optional.empty();
          }
          inFunction = true;
        }
        case Fields fields -> {
          boolean visible = !inFunction || variables == SourceTree.Variables.DECLARED;
          if (visible && fields.names().contains(name.name())) {
            return Optional.of(named(name, fields, inFunction && !inClass));
          }
          inClass = true;
        }
      }
    }
    if (!global.contains(name.name())) {
      return Optional.empty();
    }
    Place place = SharedVariables.MODULE.then(Place.field(name.name()));
    builder.name(name, place);
    int number = builder.number(place);
    BitSet numbers = new BitSet();
    numbers.set(number);
    return Optional.of(new Access(place, number, numbers));
  }

  /** A field that is named alone: of the object itself, or of the class. */
  private Access named(Name name, Fields fields, boolean own) {
    String step = Place.field(name.name());
    if (own && !fields.shared().contains(name.name())) {
      Place place = Place.variable("this").then(step);
      builder.field(name, place);
      return field(fields.type(), name.name(), place);
    }
    Place place = FileClasses.place(fields.type()).then(step);
    builder.name(name, place);
    return field(fields.type(), name.name(), place);
  }
}
