package dev.vigil.analyzer.symbol;

import dev.vigil.analyzer.syntax.AliasCase;
import dev.vigil.analyzer.syntax.Assignment;
import dev.vigil.analyzer.syntax.AssignmentExpression;
import dev.vigil.analyzer.syntax.Call;
import dev.vigil.analyzer.syntax.CaptureCase;
import dev.vigil.analyzer.syntax.Collection;
import dev.vigil.analyzer.syntax.ComprehensionClause;
import dev.vigil.analyzer.syntax.Dictionary;
import dev.vigil.analyzer.syntax.Expression;
import dev.vigil.analyzer.syntax.FieldAccess;
import dev.vigil.analyzer.syntax.ForEach;
import dev.vigil.analyzer.syntax.FormalParameter;
import dev.vigil.analyzer.syntax.Handler;
import dev.vigil.analyzer.syntax.Identifier;
import dev.vigil.analyzer.syntax.Name;
import dev.vigil.analyzer.syntax.Node;
import dev.vigil.analyzer.syntax.NullLiteral;
import dev.vigil.analyzer.syntax.ObjectCreation;
import dev.vigil.analyzer.syntax.Span;
import dev.vigil.analyzer.syntax.Spread;
import dev.vigil.analyzer.syntax.TypeCase;
import dev.vigil.analyzer.syntax.Unary;
import dev.vigil.analyzer.syntax.UnaryOperator;
import dev.vigil.analyzer.syntax.WithItem;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Of which class the objects in variables and fields surely are: by the type that is declared, or
 * because they are only ever given new objects of one class. Immutable.
 *
 * @param <T> what stands for a class; equal ones are one object
 */
final class ObjectTypes<T> {
  private final FileClasses classes;

  /** The classes that an expression may name. */
  private final Function<Expression, List<T>> named;

  /** By function, module or class; empty for what may be an object of another class. */
  private final IdentityHashMap<Node, Map<String, Optional<T>>> types = new IdentityHashMap<>();

  /** Likewise, of what is declared with a class: what it is given is one, unless that is known. */
  private final IdentityHashMap<Node, Map<String, T>> declared = new IdentityHashMap<>();

  /**
   * The types of a file.
   *
   * @param named the classes that an expression may name
   */
  ObjectTypes(FileOutline outline, FileClasses classes, Function<Expression, List<T>> named) {
    this.classes = classes;
    this.named = named;
    outline.types().forEach(this::fields);
    for (FileOutline.Site binding : outline.bindings()) {
      note(binding.node(), binding.owner(), binding.type());
    }
  }

  /** The class of what a variable holds in the code of a function or of the module. */
  Optional<T> of(String variable, Node owner) {
    return types.getOrDefault(owner, Map.of()).getOrDefault(variable, Optional.empty());
  }

  /** Whether the code of a function or module, or a class, has a variable or field of the name. */
  boolean declares(Node owner, String variable) {
    return types.getOrDefault(owner, Map.of()).containsKey(variable);
  }

  /**
   * @param owner the function or module whose code it is
   * @param type the innermost class around
   */
  private void note(Node binding, Node owner, Optional<Node> type) {
    switch (binding) {
      case FormalParameter parameter ->
          declare(owner, parameter.name().name(), parameter.annotation());
      case Assignment assignment -> {
        Optional<T> of =
            assignment
                .annotation()
                .flatMap(this::declared)
                .or(() -> assignment.value().flatMap(value -> given(value, owner)));
        boolean nothing =
            assignment.value().map(NullLiteral.class::isInstance).orElse(true) && of.isEmpty();
        if (!nothing || assignment.annotation().isPresent()) {
          assignment.targets().forEach(target -> note(target, of, owner, type));
        }
      }
      case AssignmentExpression assignment ->
          note(assignment.target(), created(assignment.value()), owner, type);
      case ForEach loop ->
          note(loop.target(), loop.annotation().flatMap(this::declared), owner, type);
      case WithItem item ->
          item.target()
              .ifPresent(
                  target -> note(target, item.annotation().flatMap(this::declared), owner, type));
      case Handler handler ->
          handler.name().ifPresent(name -> note(owner, name.name(), Optional.empty()));
      case ComprehensionClause clause -> note(clause.target(), Optional.empty(), owner, type);
      case CaptureCase capture ->
          capture.name().ifPresent(name -> note(owner, name.name(), Optional.empty()));
      case AliasCase alias -> note(owner, alias.name().name(), Optional.empty());
      case TypeCase test ->
          test.name()
              .ifPresent(name -> note(owner, name.name(), test.type().flatMap(this::declared)));
      default -> {}
    }
  }

  private void fields(Node type) {
    for (Assignment field : FileClasses.assignments(type)) {
      if (field.annotation().isPresent() && field.targets().get(0) instanceof Name name) {
        declare(type, name.name(), field.annotation());
      }
    }
  }

  private void declare(Node owner, String variable, Optional<Expression> annotation) {
    Optional<T> type = annotation.flatMap(this::declared);
    type.ifPresent(
        known -> declared.computeIfAbsent(owner, o -> new HashMap<>()).put(variable, known));
    note(owner, variable, type);
  }

  private void note(Expression target, Optional<T> of, Node owner, Optional<Node> type) {
    switch (target) {
      case Name name -> note(owner, name.name(), of);
      case FieldAccess(Span span, Name receiver, Identifier field)
          when classes.isReceiver(receiver.name()) ->
          type.ifPresent(known -> note(known, field.name(), of));
      case Collection targets ->
          targets.elements().forEach(each -> note(each, Optional.empty(), owner, type));
      case Spread rest -> note(rest.value(), Optional.empty(), owner, type);
      case Dictionary entries ->
          entries.targets().forEach(each -> note(each, Optional.empty(), owner, type));
      default -> {}
    }
  }

  @SuppressWarnings("ReferenceEquality") // A class is one node, whatever others look like.
  private void note(Node owner, String variable, Optional<T> of) {
    types
        .computeIfAbsent(owner, o -> new HashMap<>())
        .merge(
            variable,
            of.or(() -> ofDeclared(owner, variable)),
            (one, other) ->
                one.isPresent() && other.isPresent() && one.get() == other.get()
                    ? one
                    : Optional.empty());
  }

  private Optional<T> ofDeclared(Node owner, String variable) {
    return Optional.ofNullable(declared.getOrDefault(owner, Map.of()).get(variable));
  }

  /** The class of a value: of a new object, or of a variable that is declared with one. */
  private Optional<T> given(Expression value, Node owner) {
    return value instanceof Name name ? ofDeclared(owner, name.name()) : created(value);
  }

  private Optional<T> declared(Expression type) {
    return only(named.apply(type));
  }

  private Optional<T> created(Expression value) {
    return switch (value) {
      case Call call -> only(named.apply(call.callee()));
      case ObjectCreation creation when creation.body().isEmpty() ->
          only(named.apply(creation.type()));
      case Unary pointer when pointer.operator() == UnaryOperator.ADDRESS ->
          created(pointer.operand());
      default -> Optional.empty();
    };
  }

  private static <T> Optional<T> only(List<T> types) {
    return types.size() == 1 ? Optional.of(types.get(0)) : Optional.empty();
  }
}
