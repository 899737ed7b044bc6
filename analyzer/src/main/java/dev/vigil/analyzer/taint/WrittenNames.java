package dev.vigil.analyzer.taint;

import dev.vigil.analyzer.parse.PropertyNames;
import dev.vigil.analyzer.syntax.*;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Set;

/**
 * The names of variables and fields to which a file may give a value, by assignments or by calls
 * that change their receiver or arguments: what has another name is only ever read. Immutable.
 */
final class WrittenNames {
  private final FileClasses classes;
  private final PropertyNames properties;
  private final Set<String> names = new HashSet<>();
  private final Set<Call> changing = Collections.newSetFromMap(new IdentityHashMap<>());

  /** The names of the functions of the file. */
  private final Set<String> functions = new HashSet<>();

  /** The names of a file. */
  WrittenNames(FileOutline outline, FileClasses classes, PropertyNames properties) {
    this.classes = classes;
    this.properties = properties;
    for (Node declaration : outline.declarations()) {
      if (declaration instanceof FunctionDefinition function) {
        functions.add(function.name().name());
      }
    }
    for (FileOutline.Site binding : outline.bindings()) {
      binding(binding.node());
    }
    for (Node owner : outline.owners()) {
      for (FileOutline.Site site : outline.calls(owner)) {
        if (site.node() instanceof Call call) {
          call(call);
        }
      }
    }
  }

  /** Whether a variable or field of a name may be given a value. */
  boolean has(String name) {
    return names.contains(name);
  }

  /** Whether a call may give something to its receiver or arguments. */
  boolean mayWrite(Call call) {
    return changing.contains(call);
  }

  /** Whether a call of a function with a name may change its receiver. */
  boolean changesReceiver(String function) {
    return functions.contains(function)
        || properties.written(function).isPresent()
        || ContainerMethod.of(function).isPresent();
  }

  /** Whether a call of a function or class with a name may change its arguments. */
  boolean changesArguments(String called) {
    return functions.contains(called) || !classes.named(called).isEmpty();
  }

  /** What a call calls, or nothing if that has no name. */
  static String called(Call call) {
    return switch (call.callee()) {
      case Name function -> function.name();
      case FieldAccess method -> method.field().name();
      default -> "";
    };
  }

  private void binding(Node binding) {
    switch (binding) {
      case Assignment assignment -> assignment.targets().forEach(this::target);
      case AssignmentExpression assignment -> target(assignment.target());
      case Update update -> target(update.target());
      case ForEach loop -> target(loop.target());
      case WithItem item -> item.target().ifPresent(this::target);
      default -> {}
    }
  }

  private void call(Call call) {
    String called = called(call);
    if (call.callee() instanceof FieldAccess method && changesReceiver(called)) {
      changing.add(call);
      target(method.target());
    }
    if (changesArguments(called)) {
      changing.add(call);
      for (Argument argument : call.arguments()) {
        target(argument.value());
      }
    }
  }

  private void target(Expression target) {
    switch (target) {
      case Name name -> names.add(name.name());
      case FieldAccess access -> {
        names.add(access.field().name());
        target(access.target());
      }
      case Index index -> target(index.target());
      case Spread rest -> target(rest.value());
      case Collection targets -> targets.elements().forEach(this::target);
      default -> {}
    }
  }
}
