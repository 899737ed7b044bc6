package dev.vigil.analyzer.constant;

import dev.vigil.analyzer.budget.WorkBudget;
import dev.vigil.analyzer.parse.LanguageTraits;
import dev.vigil.analyzer.syntax.Assignment;
import dev.vigil.analyzer.syntax.AssignmentExpression;
import dev.vigil.analyzer.syntax.Block;
import dev.vigil.analyzer.syntax.ClassDefinition;
import dev.vigil.analyzer.syntax.Expression;
import dev.vigil.analyzer.syntax.FieldAccess;
import dev.vigil.analyzer.syntax.FunctionDefinition;
import dev.vigil.analyzer.syntax.Modifier;
import dev.vigil.analyzer.syntax.Name;
import dev.vigil.analyzer.syntax.Node;
import dev.vigil.analyzer.syntax.Statement;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Final fields that are declared without a value. Every constructor must give them one, so that
 * what stands in the only assignment to such a field is what it always holds.
 */
final class BlankFinals {
  private final Set<String> fields = new HashSet<>();
  private final Map<String, Optional<Expression>> values = new HashMap<>();
  private final LanguageTraits language;
  private final WorkBudget budget;

  private BlankFinals(LanguageTraits language, WorkBudget budget) {
    this.language = language;
    this.budget = budget;
  }

  /** The constants that fields of a class are given in the only assignment to them, by name. */
  static Map<String, ConstantValue> constants(
      ClassDefinition definition, LanguageTraits language, WorkBudget budget) {
    BlankFinals finals = new BlankFinals(language, budget);
    for (Statement member : definition.body().statements()) {
      if (member instanceof Assignment field
          && field.modifiers().contains(Modifier.FINAL)
          && field.value().isEmpty()
          && field.targets().getFirst() instanceof Name name) {
        finals.fields.add(name.name());
      }
    }
    if (finals.fields.isEmpty()) {
      return Map.of();
    }
    for (Statement member : definition.body().statements()) {
      if (member instanceof Block || isConstructor(member, definition)) {
        finals.visit(member);
      }
    }
    Map<String, ConstantValue> constants = new HashMap<>();
    finals.values.forEach((field, value) ->
        value.flatMap(Constants::literal).ifPresent(held -> constants.put(field, held)));
    return constants;
  }

  private static boolean isConstructor(Statement member, ClassDefinition definition) {
    return member instanceof FunctionDefinition function
        && function.returnType().isEmpty()
        && function.name().name().equals(definition.name().name());
  }

  private void visit(Node node) {
    budget.take(1);
    if (node instanceof Assignment assignment) {
      assignment.targets().forEach(target -> assigned(target, assignment.value()));
    } else if (node instanceof AssignmentExpression assignment) {
      assigned(assignment.target(), Optional.of(assignment.value()));
    }
    node.children().forEach(this::visit);
  }

  /** A second assignment makes it unknown which one counts. */
  private void assigned(Expression target, Optional<Expression> value) {
    Optional<String> name =
        switch (target) {
          case Name variable -> Optional.of(variable.name());
          case FieldAccess(var span, Name self, var field)
              when language.objects().isImplicitReceiver(self.name()) ->
              Optional.of(field.name());
          default -> Optional.empty();
        };
    name.filter(fields::contains)
        .ifPresent(field -> values.merge(field, value, (one, other) -> Optional.empty()));
  }
}
