package dev.vigil.analyzer.match;

import dev.vigil.analyzer.pattern.Bindings;
import dev.vigil.analyzer.pattern.MatchOption;
import dev.vigil.analyzer.pattern.Patterns;
import dev.vigil.analyzer.syntax.Argument;
import dev.vigil.analyzer.syntax.Block;
import dev.vigil.analyzer.syntax.Call;
import dev.vigil.analyzer.syntax.ClassDefinition;
import dev.vigil.analyzer.syntax.ClassKind;
import dev.vigil.analyzer.syntax.Decorator;
import dev.vigil.analyzer.syntax.Definition;
import dev.vigil.analyzer.syntax.Ellipsis;
import dev.vigil.analyzer.syntax.EllipsisMetavariable;
import dev.vigil.analyzer.syntax.EnumConstant;
import dev.vigil.analyzer.syntax.Expression;
import dev.vigil.analyzer.syntax.ExpressionStatement;
import dev.vigil.analyzer.syntax.FunctionDefinition;
import dev.vigil.analyzer.syntax.Identifier;
import dev.vigil.analyzer.syntax.Import;
import dev.vigil.analyzer.syntax.ImportFrom;
import dev.vigil.analyzer.syntax.ImportKind;
import dev.vigil.analyzer.syntax.ImportedModule;
import dev.vigil.analyzer.syntax.ImportedName;
import dev.vigil.analyzer.syntax.Lambda;
import dev.vigil.analyzer.syntax.Metavariable;
import dev.vigil.analyzer.syntax.Modifier;
import dev.vigil.analyzer.syntax.ModuleDeclaration;
import dev.vigil.analyzer.syntax.ModuleDirective;
import dev.vigil.analyzer.syntax.Return;
import dev.vigil.analyzer.syntax.Statement;
import dev.vigil.analyzer.syntax.TypeParameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Matches functions, classes, decorators and imports. */
final class DefinitionMatcher {
  private final Matching matching;

  DefinitionMatcher(Matching matching) {
    this.matching = matching;
  }

  void function(
      FunctionDefinition pattern, FunctionDefinition code, Bindings bindings, Continuation next) {
    if (pattern.body().isPresent() && code.body().isPresent()) {
      Block body = pattern.body().get();
      Block ofCode = code.body().get();
      header(pattern, code, bindings, b -> matching.sequences().block(body, ofCode, b, next));
    } else if (code.body().isEmpty() && (pattern.body().isEmpty() || mayHaveNone(pattern, code))) {
      header(pattern, code, bindings, next);
    }
  }

  /** A function that is a value matches as one of any name, in languages where patterns mean so. */
  void value(FunctionDefinition pattern, Lambda code, Bindings bindings, Continuation next) {
    String name = pattern.name().name();
    boolean anyName = name.equals("...") || Metavariable.isName(name);
    if (!anyName || !matching.language().functionValues() || pattern.body().isEmpty()) {
      return;
    }
    Block body =
        code.body() instanceof Block block
            ? block
            : new Block(
                code.body().span(),
                List.of(new Return(code.body().span(), Optional.of((Expression) code.body()))));
    matching
        .arguments()
        .parameters(
            pattern.parameters(),
            code.parameters(),
            bindings,
            b -> matching.sequences().block(pattern.body().get(), body, b, next));
  }

  /** Any statements are also those of a method that is said to have no body. */
  private static boolean mayHaveNone(FunctionDefinition pattern, FunctionDefinition code) {
    return (code.modifiers().contains(Modifier.ABSTRACT)
            || code.modifiers().contains(Modifier.NATIVE))
        && pattern.body().filter(DefinitionMatcher::isAnything).isPresent();
  }

  private static boolean isAnything(Block body) {
    return body.statements().size() == 1 && Patterns.isEllipsis(body.statements().get(0));
  }

  /** All of a definition but its body. */
  void header(Definition pattern, Definition code, Bindings bindings, Continuation next) {
    switch (pattern) {
      case FunctionDefinition function when code instanceof FunctionDefinition c ->
          header(function, c, bindings, next);
      case ClassDefinition type when code instanceof ClassDefinition c ->
          header(type, c, bindings, next);
      default -> {}
    }
  }

  private void header(
      FunctionDefinition pattern, FunctionDefinition code, Bindings bindings, Continuation next) {
    if ((pattern.asynchronous() && !code.asynchronous())
        || !code.modifiers().containsAll(pattern.modifiers())) {
      return;
    }
    decorators(
        pattern.decorators(),
        code.decorators(),
        bindings,
        a ->
            matching.identifier(
                pattern.name(),
                code.name(),
                a,
                t ->
                    typeParameters(
                        pattern.typeParameters(),
                        code.typeParameters(),
                        t,
                        b ->
                            matching
                                .arguments()
                                .parameters(
                                    pattern.parameters(),
                                    code.parameters(),
                                    b,
                                    c ->
                                        matching
                                            .expressions()
                                            .ifMentioned(
                                                pattern.returnType(),
                                                code.returnType(),
                                                c,
                                                d ->
                                                    receiver(
                                                        pattern,
                                                        code,
                                                        d,
                                                        e ->
                                                            exceptions(
                                                                pattern, code, e, next)))))));
  }

  /** A receiver that the pattern does not mention may be there. */
  private void receiver(
      FunctionDefinition pattern, FunctionDefinition code, Bindings bindings, Continuation next) {
    if (pattern.receiverType().isEmpty()) {
      next.matched(bindings);
    } else if (code.receiverType().isPresent()) {
      matching
          .arguments()
          .parameters(
              List.of(pattern.variables().getFirst()),
              List.of(code.variables().getFirst()),
              bindings,
              next);
    }
  }

  private void exceptions(
      FunctionDefinition pattern, FunctionDefinition code, Bindings bindings, Continuation next) {
    if (pattern.exceptions().isEmpty()) {
      next.matched(bindings);
    } else {
      matching.collections().list(pattern.exceptions(), code.exceptions(), bindings, next);
    }
  }

  void constant(EnumConstant pattern, EnumConstant code, Bindings bindings, Continuation next) {
    decorators(
        pattern.decorators(),
        code.decorators(),
        bindings,
        a ->
            matching.identifier(
                pattern.name(),
                code.name(),
                a,
                b ->
                    matching
                        .arguments()
                        .match(
                            pattern.arguments(),
                            code.arguments(),
                            code.span(),
                            b,
                            c -> body(pattern.body(), code.body(), c, next))));
  }

  /** The members of a body, if the pattern has one. */
  void body(Optional<Block> pattern, Optional<Block> code, Bindings bindings, Continuation next) {
    if (pattern.isEmpty()) {
      next.matched(bindings);
    } else if (code.isPresent()) {
      members(pattern.get().statements(), code.get().statements(), bindings, next);
    }
  }

  /** The parts of a module that the pattern has are among those of the code, in any order. */
  void module(
      ModuleDeclaration pattern, ModuleDeclaration code, Bindings bindings, Continuation next) {
    if (pattern.open() && !code.open()) {
      return;
    }
    decorators(
        pattern.decorators(),
        code.decorators(),
        bindings,
        a ->
            matching
                .paths()
                .whole(
                    pattern.path(),
                    code.path(),
                    a,
                    b -> directives(pattern.directives(), code.directives(), b, next)));
  }

  private void directives(
      List<ModuleDirective> pattern,
      List<ModuleDirective> code,
      Bindings bindings,
      Continuation next) {
    if (pattern.isEmpty()) {
      next.matched(bindings);
      return;
    }
    ModuleDirective wanted = pattern.get(0);
    List<ModuleDirective> rest = pattern.subList(1, pattern.size());
    for (int i = 0; i < code.size(); i++) {
      matching.step();
      ModuleDirective directive = code.get(i);
      List<ModuleDirective> left = Patterns.without(code, i);
      if (wanted.directive() == directive.directive()
          && directive.modifiers().containsAll(wanted.modifiers())) {
        matching
            .paths()
            .whole(
                wanted.name(),
                directive.name(),
                bindings,
                a -> targets(wanted, directive, a, b -> directives(rest, left, b, next)));
      }
    }
  }

  private void targets(
      ModuleDirective pattern, ModuleDirective code, Bindings bindings, Continuation next) {
    if (pattern.targets().isEmpty()) {
      next.matched(bindings);
    } else {
      matching.collections().list(pattern.targets(), code.targets(), bindings, next);
    }
  }

  /** Type parameters that the pattern does not mention may be there. */
  private void typeParameters(
      List<TypeParameter> pattern, List<TypeParameter> code, Bindings bindings, Continuation next) {
    if (pattern.isEmpty()) {
      next.matched(bindings);
    } else if (!code.isEmpty()) {
      typeParameterList(pattern, code, bindings, next);
    }
  }

  /** In order, with ellipses. */
  private void typeParameterList(
      List<TypeParameter> pattern, List<TypeParameter> code, Bindings bindings, Continuation next) {
    if (pattern.isEmpty()) {
      if (code.isEmpty()) {
        next.matched(bindings);
      }
      return;
    }
    matching.step();
    TypeParameter first = pattern.get(0);
    String name = first.name().name();
    List<TypeParameter> rest = pattern.subList(1, pattern.size());
    if (name.equals("...") || name.startsWith("$...")) {
      int place = code.isEmpty() ? first.span().start() : code.get(0).span().start();
      for (int i = rest.isEmpty() ? code.size() : 0; i <= code.size(); i++) {
        List<TypeParameter> left = code.subList(i, code.size());
        Continuation behind = b -> typeParameterList(rest, left, b, next);
        if (name.equals("...")) {
          behind.matched(bindings);
        } else {
          matching.bind(name, code.subList(0, i), place, bindings, behind);
        }
      }
    } else if (!code.isEmpty() && code.get(0).typeParameterKind() == first.typeParameterKind()) {
      List<TypeParameter> left = code.subList(1, code.size());
      matching.identifier(
          first.name(),
          code.get(0).name(),
          bindings,
          b ->
              matching
                  .expressions()
                  .ifMentioned(
                      first.bound(),
                      code.get(0).bound(),
                      b,
                      c -> typeParameterList(rest, left, c, next)));
    }
  }

  void type(ClassDefinition pattern, ClassDefinition code, Bindings bindings, Continuation next) {
    header(
        pattern,
        code,
        bindings,
        b -> members(pattern.body().statements(), code.body().statements(), b, next));
  }

  private void header(
      ClassDefinition pattern, ClassDefinition code, Bindings bindings, Continuation next) {
    if (!isOfKind(code.classKind(), pattern.classKind())
        || !code.modifiers().containsAll(pattern.modifiers())) {
      return;
    }
    decorators(
        pattern.decorators(),
        code.decorators(),
        bindings,
        a ->
            matching.identifier(
                pattern.name(),
                code.name(),
                a,
                t ->
                    typeParameters(
                        pattern.typeParameters(),
                        code.typeParameters(),
                        t,
                        b ->
                            matching
                                .arguments()
                                .match(
                                    withMore(pattern),
                                    code.arguments(),
                                    code.span(),
                                    b,
                                    c ->
                                        interfaces(
                                            pattern.interfaces(), code.interfaces(), c, next)))));
  }

  /** Records and enumerations are classes, types of annotations are interfaces. */
  private static boolean isOfKind(ClassKind code, ClassKind pattern) {
    return switch (pattern) {
      case CLASS -> code == pattern || code == ClassKind.RECORD || code == ClassKind.ENUM;
      case INTERFACE -> code == pattern || code == ClassKind.ANNOTATION;
      case ENUM, RECORD, ANNOTATION -> code == pattern;
    };
  }

  /** The pattern's interfaces are among the code's. */
  private void interfaces(
      List<Expression> pattern, List<Expression> code, Bindings bindings, Continuation next) {
    if (pattern.isEmpty()) {
      next.matched(bindings);
      return;
    }
    List<Expression> rest = pattern.subList(1, pattern.size());
    if (pattern.get(0) instanceof Ellipsis) {
      interfaces(rest, code, bindings, next);
      return;
    }
    for (int i = 0; i < code.size(); i++) {
      int place = i;
      matching
          .expressions()
          .match(
              pattern.get(0),
              code.get(i),
              bindings,
              b -> interfaces(rest, Patterns.without(code, place), b, next));
    }
  }

  /** A class may have more bases than the pattern names. */
  private static List<Argument> withMore(ClassDefinition pattern) {
    List<Argument> arguments = new ArrayList<>(pattern.arguments());
    arguments.add(Patterns.anyArguments(pattern.span()));
    return arguments;
  }

  /** The pattern's decorators are among the code's. */
  void decorators(
      List<Decorator> pattern, List<Decorator> code, Bindings bindings, Continuation next) {
    if (pattern.isEmpty()) {
      next.matched(bindings);
      return;
    }
    List<Decorator> rest = pattern.subList(1, pattern.size());
    boolean ordered = matching.has(MatchOption.DECORATORS_ORDER_MATTERS);
    for (int i = 0; i < code.size(); i++) {
      int place = i;
      matching
          .expressions()
          .match(
              applied(pattern.get(0).expression()),
              applied(code.get(i).expression()),
              bindings,
              b ->
                  decorators(
                      rest,
                      ordered
                          ? code.subList(place + 1, code.size())
                          : Patterns.without(code, place),
                      b,
                      next));
    }
  }

  /** {@code @f} is the same as {@code @f()}. */
  private static Expression applied(Expression decorator) {
    return switch (decorator.kind()) {
      case NAME, FIELD_ACCESS, METAVARIABLE -> new Call(decorator.span(), decorator, List.of());
      default -> decorator;
    };
  }

  /**
   * The pattern's members are among the code's. One metavariable alone is the only member, and a
   * metavariable for any statements stands for all that no other part of the pattern means.
   */
  private void members(
      List<Statement> pattern, List<Statement> code, Bindings bindings, Continuation next) {
    if (pattern.size() != 1 || code.size() == 1 || !isMetavariable(pattern.get(0))) {
      unordered(pattern, code, bindings, next);
    }
  }

  private static boolean isMetavariable(Statement statement) {
    return statement instanceof ExpressionStatement line
        && line.expression() instanceof Metavariable;
  }

  private void unordered(
      List<Statement> pattern, List<Statement> code, Bindings bindings, Continuation next) {
    if (pattern.isEmpty()) {
      next.matched(bindings);
      return;
    }
    Statement first = pattern.get(0);
    List<Statement> rest = pattern.subList(1, pattern.size());
    if (Patterns.isEllipsis(first)) {
      unordered(rest, code, bindings, next);
      return;
    }
    Optional<EllipsisMetavariable> all = Patterns.sequence(first);
    if (all.isPresent()) {
      unordered(rest, code, all.get(), bindings, next);
      return;
    }
    for (int i = 0; i < code.size(); i++) {
      matching.step();
      int place = i;
      matching
          .statements()
          .match(
              first,
              code.get(i),
              bindings,
              b -> unordered(rest, Patterns.without(code, place), b, next));
    }
  }

  /** The members of a pattern, and then a metavariable for all others. */
  private void unordered(
      List<Statement> pattern,
      List<Statement> code,
      EllipsisMetavariable others,
      Bindings bindings,
      Continuation next) {
    if (pattern.isEmpty()) {
      int place = code.isEmpty() ? others.span().start() : code.get(0).span().start();
      matching.bind(others.name(), code, place, bindings, next);
      return;
    }
    Statement first = pattern.get(0);
    List<Statement> rest = pattern.subList(1, pattern.size());
    if (Patterns.isEllipsis(first) || Patterns.sequence(first).isPresent()) {
      unordered(rest, code, others, bindings, next);
      return;
    }
    for (int i = 0; i < code.size(); i++) {
      matching.step();
      int place = i;
      matching
          .statements()
          .match(
              first,
              code.get(i),
              bindings,
              b -> unordered(rest, Patterns.without(code, place), others, b, next));
    }
  }

  /** {@code import a.b} matches what imports that, something in it, or {@code b} from {@code a}. */
  void imports(Import pattern, Statement code, Bindings bindings, Continuation next) {
    if (pattern.modules().size() != 1) {
      return;
    }
    ImportedModule wanted = pattern.modules().get(0);
    switch (code) {
      case Import c -> {
        for (ImportedModule module : c.modules()) {
          matching
              .paths()
              .prefix(
                  wanted.path(),
                  module.path(),
                  bindings,
                  b -> {
                    if (wanted.alias().isEmpty()) {
                      next.matched(b);
                    } else {
                      matching.identifier(wanted.alias(), module.alias(), b, next);
                    }
                  });
        }
      }
      case ImportFrom c when c.level() == 0 && wanted.alias().isEmpty() -> {
        matching.paths().prefix(wanted.path(), c.path(), bindings, next);
        for (ImportedName name : c.names()) {
          if (wanted.path().size() == c.path().size() + 1) {
            matching
                .paths()
                .prefix(wanted.path(), PathMatcher.path(c.path(), name.name()), bindings, next);
          }
        }
      }
      default -> {}
    }
  }

  void importFrom(ImportFrom pattern, Statement code, Bindings bindings, Continuation next) {
    switch (code) {
      case ImportFrom c when isAnyName(pattern) -> anyName(pattern, c, bindings, next);
      case ImportFrom c when c.importKind() == ImportKind.STATIC && isOfClass(pattern, c) ->
          matching
              .paths()
              .whole(
                  PathMatcher.path(pattern.path(), pattern.names().get(0).name()),
                  c.path(),
                  bindings,
                  next);
      case ImportFrom c
          when c.level() == pattern.level() && c.importKind() == pattern.importKind() ->
          matching
              .paths()
              .prefix(pattern.path(), c.path(), bindings, b -> names(pattern, c, b, next));
      case Import c when pattern.level() == 0 && pattern.names().size() == 1 -> {
        for (ImportedModule module : c.modules()) {
          matching
              .paths()
              .prefix(
                  PathMatcher.path(pattern.path(), pattern.names().get(0).name()),
                  module.path(),
                  bindings,
                  next);
        }
      }
      default -> {}
    }
  }

  /** {@code import $X}: the metavariable stands for the whole path. */
  private static boolean isAnyName(ImportFrom pattern) {
    return pattern.level() == 0
        && pattern.path().isEmpty()
        && pattern.names().size() == 1
        && pattern.names().get(0).alias().isEmpty();
  }

  private void anyName(ImportFrom pattern, ImportFrom code, Bindings bindings, Continuation next) {
    boolean members =
        code.importKind() == ImportKind.STATIC && pattern.importKind() != ImportKind.STATIC;
    List<Identifier> name = List.of(pattern.names().get(0).name());
    if (members) {
      matching.paths().whole(name, code.path(), bindings, next);
    } else if (code.importKind() == pattern.importKind() && code.names().size() == 1) {
      List<Identifier> path = PathMatcher.path(code.path(), code.names().get(0).name());
      matching.paths().whole(name, path, bindings, next);
    }
  }

  /** What imports static members of a class imports from the class that a pattern names. */
  private static boolean isOfClass(ImportFrom pattern, ImportFrom code) {
    return pattern.names().size() == 1
        && pattern.names().get(0).alias().isEmpty()
        && code.path().size() == pattern.path().size() + 1;
  }

  private void names(ImportFrom pattern, ImportFrom code, Bindings bindings, Continuation next) {
    if (pattern.wildcard() || code.wildcard()) {
      if (pattern.wildcard() == code.wildcard()) {
        next.matched(bindings);
      }
      return;
    }
    allNames(pattern.names(), code.names(), bindings, next);
  }

  private void allNames(
      List<ImportedName> pattern, List<ImportedName> code, Bindings bindings, Continuation next) {
    if (pattern.isEmpty()) {
      next.matched(bindings);
      return;
    }
    ImportedName wanted = pattern.get(0);
    List<ImportedName> rest = pattern.subList(1, pattern.size());
    for (ImportedName name : code) {
      matching.identifier(
          wanted.name(),
          name.name(),
          bindings,
          b -> {
            if (wanted.alias().isEmpty()) {
              allNames(rest, code, b, next);
            } else {
              matching.identifier(
                  wanted.alias(), name.alias(), b, c -> allNames(rest, code, c, next));
            }
          });
    }
  }
}
