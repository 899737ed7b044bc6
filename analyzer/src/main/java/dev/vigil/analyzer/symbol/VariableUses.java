package dev.vigil.analyzer.symbol;

import dev.vigil.analyzer.parse.PropertyNames;
import dev.vigil.analyzer.parse.SourceTree;
import dev.vigil.analyzer.symbol.VariableScopes.Access;
import dev.vigil.analyzer.syntax.Argument;
import dev.vigil.analyzer.syntax.Assignment;
import dev.vigil.analyzer.syntax.AssignmentExpression;
import dev.vigil.analyzer.syntax.Block;
import dev.vigil.analyzer.syntax.Call;
import dev.vigil.analyzer.syntax.ClassDefinition;
import dev.vigil.analyzer.syntax.Collection;
import dev.vigil.analyzer.syntax.Dictionary;
import dev.vigil.analyzer.syntax.Expression;
import dev.vigil.analyzer.syntax.FieldAccess;
import dev.vigil.analyzer.syntax.ForEach;
import dev.vigil.analyzer.syntax.FormalParameter;
import dev.vigil.analyzer.syntax.FunctionDefinition;
import dev.vigil.analyzer.syntax.Index;
import dev.vigil.analyzer.syntax.Modifier;
import dev.vigil.analyzer.syntax.Module;
import dev.vigil.analyzer.syntax.Name;
import dev.vigil.analyzer.syntax.Node;
import dev.vigil.analyzer.syntax.ObjectCreation;
import dev.vigil.analyzer.syntax.Parameter;
import dev.vigil.analyzer.syntax.Spread;
import dev.vigil.analyzer.syntax.Update;
import dev.vigil.analyzer.syntax.WithItem;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Finds where a file reads and writes fields of its classes and variables of the module. */
public final class VariableUses {
  private final FileClasses classes;
  private final PropertyNames properties;
  private final SharedVariables.Builder builder = new SharedVariables.Builder();
  private final VariableScopes scopes;

  /** The names of the functions of the file. */
  private final Set<String> functions = new HashSet<>();

  private final Consumer<Node> visiting = this::visit;
  private final Module module;
  private Node owner;

  /** What the owner is known to read. */
  private Set<Access> reads = Collections.newSetFromMap(new IdentityHashMap<>());

  private VariableUses(SourceTree tree, FileOutline outline, FileClasses classes) {
    this.properties = tree.language().properties();
    this.classes = classes;
    this.module = tree.root();
    this.owner = module;
    this.scopes = new VariableScopes(tree, outline, classes, builder);
    for (Node declaration : outline.declarations()) {
      if (declaration instanceof FunctionDefinition function) {
        functions.add(function.name().name());
      }
    }
  }

  public static SharedVariables of(SourceTree tree, FileOutline outline, FileClasses classes) {
    VariableUses uses = new VariableUses(tree, outline, classes);
    uses.builder.owner(uses.module, Optional.empty());
    uses.visitAll(uses.module.statements());
    return uses.builder.build();
  }

  private void visitAll(List<? extends Node> nodes) {
    for (int i = 0; i < nodes.size(); i++) {
      visit(nodes.get(i));
    }
  }

  private void visit(Node node) {
    switch (node.kind()) {
      case FUNCTION_DEFINITION -> function((FunctionDefinition) node);
      case LAMBDA, COMPREHENSION -> {
        scopes.enter(node);
        node.forEachChild(visiting);
        scopes.leave();
      }
      case CLASS_DEFINITION -> {
        ClassDefinition definition = (ClassDefinition) node;
        visitAll(definition.decorators());
        definition.arguments().forEach(argument -> visit(argument.value()));
        inside(definition, definition.body());
      }
      case OBJECT_CREATION -> creation((ObjectCreation) node);
      case ASSIGNMENT -> assignment((Assignment) node);
      case ASSIGNMENT_EXPRESSION -> {
        AssignmentExpression assignment = (AssignmentExpression) node;
        visit(assignment.value());
        visit(assignment.target());
        write(assignment.target(), 2);
      }
      case UPDATE -> {
        Update update = (Update) node;
        visit(update.target());
        write(update.target(), 2);
      }
      case FOR_EACH -> {
        write(((ForEach) node).target(), 2);
        node.forEachChild(visiting);
      }
      case WITH_ITEM -> {
        ((WithItem) node).target().ifPresent(target -> write(target, 2));
        node.forEachChild(visiting);
      }
      case CALL -> {
        changed((Call) node);
        node.forEachChild(visiting);
      }
      case FIELD_ACCESS -> {
        FieldAccess access = (FieldAccess) node;
        scopes.access(access).ifPresentOrElse(this::read, () -> visit(access.target()));
      }
      case ARGUMENT -> visit(((Argument) node).value());
      case IDENTIFIER, STRING_LITERAL, NUMBER_LITERAL -> {}
      case NAME -> scopes.access((Name) node).ifPresent(this::read);
      default -> node.forEachChild(visiting);
    }
  }

  private void creation(ObjectCreation creation) {
    if (creation.body().isEmpty()) {
      creation.forEachChild(visiting);
      return;
    }
    creation.outer().ifPresent(this::visit);
    creation.arguments().forEach(argument -> visit(argument.value()));
    inside(creation, creation.body().get());
  }

  private void inside(Node definition, Block body) {
    scopes.enter(definition);
    visitAll(body.statements());
    scopes.leave();
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
    if (function.body().isEmpty()) {
      function.forEachChild(visiting);
      return;
    }
    visitAll(function.decorators());
    for (Parameter parameter : function.parameters()) {
      if (parameter instanceof FormalParameter formal) {
        formal.defaultValue().ifPresent(this::visit);
      }
    }
    Node outer = owner;
    Set<Access> outside = reads;
    owner = function;
    reads = Collections.newSetFromMap(new IdentityHashMap<>());
    builder.owner(function, scopes.type(function));
    inside(function, function.body().get());
    owner = outer;
    reads = outside;
  }

  private void assignment(Assignment assignment) {
    assignment.value().ifPresent(this::visit);
    for (Expression target : assignment.targets()) {
      if (assignment.value().isPresent()) {
        boolean once = assignment.operator().isEmpty() && assignment.targets().size() == 1;
        write(target, once ? 1 : 2);
      }
      if (target instanceof Name name) {
        scopes
            .access(name)
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
        && (scopes.isModule() || assignment.modifiers().contains(Modifier.FINAL));
  }

  private void write(Expression target, int times) {
    switch (target) {
      case Collection targets -> targets.elements().forEach(element -> write(element, times * 2));
      case Spread rest -> write(rest.value(), times * 2);
      case Dictionary entries -> entries.targets().forEach(element -> write(element, times * 2));
      case AssignmentExpression given -> write(given.target(), times);
      case Index index -> write(index.target(), 0);
      default -> {
        Optional<Access> whole = scopes.access(target);
        Expression part = target;
        while (part instanceof FieldAccess access && scopes.access(access).isEmpty()) {
          part = access.target();
        }
        scopes
            .access(part)
            .ifPresent(access -> {
              builder.write(owner, access.own());
              builder.assigned(access.own(), whole.isPresent() ? times : 0);
            });
      }
    }
  }

  private void read(Access access) {
    if (reads.add(access)) {
      builder.read(owner, access.place(), access.numbers());
    }
  }
}
