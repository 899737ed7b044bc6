package dev.vigil.analyzer.constant;

import dev.vigil.analyzer.budget.WorkBudget;
import dev.vigil.analyzer.index.FileIndex;
import dev.vigil.analyzer.parse.LanguageTraits;
import dev.vigil.analyzer.parse.LanguageTraits.Variables;
import dev.vigil.analyzer.syntax.Argument;
import dev.vigil.analyzer.syntax.Assignment;
import dev.vigil.analyzer.syntax.Block;
import dev.vigil.analyzer.syntax.ClassDefinition;
import dev.vigil.analyzer.syntax.ClassKind;
import dev.vigil.analyzer.syntax.EnumConstant;
import dev.vigil.analyzer.syntax.Expression;
import dev.vigil.analyzer.syntax.FieldAccess;
import dev.vigil.analyzer.syntax.FunctionDefinition;
import dev.vigil.analyzer.syntax.Modifier;
import dev.vigil.analyzer.syntax.Name;
import dev.vigil.analyzer.syntax.Node;
import dev.vigil.analyzer.syntax.NodeKind;
import dev.vigil.analyzer.syntax.ObjectCreation;
import dev.vigil.analyzer.syntax.Span;
import dev.vigil.analyzer.syntax.Statement;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Fields that hold one value whenever they are read. Where variables are declared, these are the
 * final ones, those of interfaces, and private ones that the file gives a value once: where they
 * are declared, or in a constructor or initializer. Elsewhere these are the variables of a class
 * that nothing in the file assigns again. Used by one thread.
 */
final class ClassConstants {
  /** How many classes up a field is looked for. */
  private static final int DEEPEST = 8;

  private final LanguageTraits language;
  private final IdentityHashMap<Block, TypeFields> types = new IdentityHashMap<>();

  /** Classes by name; of those that share one, none. */
  private final Map<String, Optional<TypeFields>> byName = new HashMap<>();

  private final List<Field> fields = new ArrayList<>();

  /**
   * A field that always holds the value of an expression.
   *
   * @param name its name
   * @param value the expression
   * @param type the type that declares it
   */
  record Field(String name, Expression value, TypeFields type) {}

  /** A field that may be one. */
  private record Candidate(
      String name, Assignment declaration, Block body, Optional<ClassDefinition> type) {}

  private ClassConstants(LanguageTraits language) {
    this.language = language;
  }

  /** The fields of a file; what they hold is noted later. */
  static ClassConstants of(LanguageTraits language, FileIndex index, WorkBudget budget) {
    ClassConstants found = new ClassConstants(language);
    List<Nesting> nestings = nestings(index);
    if (nestings.stream().noneMatch(nesting -> nesting.body().isPresent())) {
      return found;
    }
    nestings.sort(
        Comparator.<Nesting>comparingInt(nesting -> nesting.region().start())
            .thenComparingInt(nesting -> -nesting.region().end()));
    List<Candidate> candidates = new ArrayList<>();
    Deque<Nesting> around = new ArrayDeque<>();
    for (Nesting nesting : nestings) {
      while (!around.isEmpty() && !around.element().region().contains(nesting.region())) {
        around.pop();
      }
      found.declare(nesting, Optional.ofNullable(around.peek()), candidates);
      around.push(nesting);
    }
    found.choose(candidates, index, budget);
    return found;
  }

  /**
   * A function, lambda or type.
   *
   * @param body the members of a type
   * @param type the definition of a type that has a name
   */
  private record Nesting(Span region, Optional<Block> body, Optional<ClassDefinition> type) {
    static Nesting ofFunction(Node function) {
      return new Nesting(function.span(), Optional.empty(), Optional.empty());
    }

    static Nesting ofMembers(Block body) {
      return new Nesting(body.span(), Optional.of(body), Optional.empty());
    }
  }

  private static List<Nesting> nestings(FileIndex index) {
    List<Nesting> nestings = new ArrayList<>();
    for (Node node : index.of(NodeKind.CLASS_DEFINITION)) {
      ClassDefinition type = (ClassDefinition) node;
      nestings.add(new Nesting(type.body().span(), Optional.of(type.body()), Optional.of(type)));
    }
    for (Node node : index.of(NodeKind.OBJECT_CREATION)) {
      ((ObjectCreation) node).body().map(Nesting::ofMembers).ifPresent(nestings::add);
    }
    for (Node node : index.of(NodeKind.ENUM_CONSTANT)) {
      ((EnumConstant) node).body().map(Nesting::ofMembers).ifPresent(nestings::add);
    }
    index.of(NodeKind.FUNCTION_DEFINITION).forEach(node -> nestings.add(Nesting.ofFunction(node)));
    index.of(NodeKind.LAMBDA).forEach(node -> nestings.add(Nesting.ofFunction(node)));
    return nestings;
  }

  private void declare(Nesting nesting, Optional<Nesting> around, List<Candidate> candidates) {
    if (nesting.body().isEmpty()) {
      return;
    }
    Block body = nesting.body().get();
    Optional<TypeFields> outer = around.flatMap(Nesting::body).map(this::in);
    boolean local = around.isPresent() && outer.map(TypeFields::isLocal).orElse(true);
    Set<String> names = new HashSet<>();
    for (Statement member : body.statements()) {
      if (member instanceof Assignment declaration) {
        for (Expression target : declaration.targets()) {
          if (target instanceof Name name) {
            names.add(name.name());
          }
        }
        if (declaration.targets().size() == 1
            && declaration.targets().getFirst() instanceof Name name) {
          candidates.add(new Candidate(name.name(), declaration, body, nesting.type()));
        }
      }
    }
    List<String> bases = nesting.type().map(ClassConstants::bases).orElse(List.of());
    TypeFields declared = new TypeFields(names, bases, outer.orElse(null), local);
    types.put(body, declared);
    nesting
        .type()
        .ifPresent(type ->
            byName.merge(
                type.name().name(), Optional.of(declared), (one, other) -> Optional.empty()));
  }

  private static List<String> bases(ClassDefinition type) {
    List<String> names = new ArrayList<>();
    for (Argument base : type.arguments()) {
      lastName(base.value()).ifPresent(names::add);
    }
    for (Expression base : type.interfaces()) {
      lastName(base).ifPresent(names::add);
    }
    return names;
  }

  private static Optional<String> lastName(Expression path) {
    return switch (path) {
      case Name name -> Optional.of(name.name());
      case FieldAccess access -> Optional.of(access.field().name());
      default -> Optional.empty();
    };
  }

  private void choose(List<Candidate> candidates, FileIndex index, WorkBudget budget) {
    Set<String> names = new HashSet<>();
    candidates.forEach(candidate -> names.add(candidate.name()));
    if (names.isEmpty()) {
      return;
    }
    FieldWrites writes = FieldWrites.of(names, index, budget);
    for (Candidate candidate : candidates) {
      List<FieldWrites.Write> later = new ArrayList<>(0);
      for (FieldWrites.Write write : writes.to(candidate.name())) {
        budget.take(1);
        if (isLater(write, candidate)) {
          later.add(write);
        }
      }
      value(candidate, later)
          .ifPresent(value -> fields.add(new Field(candidate.name(), value, in(candidate.body()))));
    }
  }

  /** Whether a field may get a value there, after its declaration. */
  @SuppressWarnings("ReferenceEquality") // Equal nodes need not be the same.
  private boolean isLater(FieldWrites.Write write, Candidate field) {
    if (write.node() == field.declaration()) {
      return false;
    }
    boolean inside = field.body().span().contains(write.node().span());
    return switch (write.target()) {
      case FieldAccess access ->
          language.variables() == Variables.ASSIGNED
              || inside
              || !(access.target() instanceof Name object
                  && language.objects().isReceiver(object.name()));
      default ->
          inside
              && (language.variables() == Variables.ASSIGNED
                  ? !isInFunction(write, field.body())
                  : !isDeclaration(write));
    };
  }

  private static boolean isInFunction(FieldWrites.Write write, Block body) {
    for (Statement member : body.statements()) {
      if (member instanceof FunctionDefinition && member.span().contains(write.node().span())) {
        return true;
      }
    }
    return false;
  }

  private static boolean isDeclaration(FieldWrites.Write write) {
    return write.node() instanceof Assignment assignment && assignment.annotation().isPresent();
  }

  /** The expression that gives a field its only value. */
  private Optional<Expression> value(Candidate field, List<FieldWrites.Write> later) {
    Assignment declaration = field.declaration();
    boolean sole = language.variables() == Variables.ASSIGNED ? isOfClass(field) : isClosed(field);
    if (!sole) {
      return Optional.empty();
    }
    if (later.isEmpty()) {
      return declaration.value();
    }
    boolean initialized =
        later.size() == 1
            && declaration.value().isEmpty()
            && field.body().statements().stream()
                .anyMatch(member ->
                    isInitializer(member, field.type())
                        && member.span().contains(later.getFirst().node().span()));
    return initialized ? later.getFirst().value() : Optional.empty();
  }

  /** Whether a variable of a class is no pattern for one of each object. */
  private static boolean isOfClass(Candidate field) {
    boolean plain =
        field
            .type()
            .filter(type -> type.decorators().isEmpty() && type.arguments().isEmpty())
            .isPresent();
    Assignment declaration = field.declaration();
    return declaration.operator().isEmpty()
        && declaration.value().isPresent()
        && (plain || declaration.annotation().isEmpty());
  }

  /** Whether nothing outside of the file gives a field a value. */
  private static boolean isClosed(Candidate field) {
    Assignment declaration = field.declaration();
    boolean ofInterface =
        field
            .type()
            .map(ClassDefinition::classKind)
            .filter(kind -> kind == ClassKind.INTERFACE || kind == ClassKind.ANNOTATION)
            .isPresent();
    boolean isFinal = declaration.modifiers().contains(Modifier.FINAL);
    // A field that is private may be set by a framework that its annotation names.
    boolean isPrivate =
        declaration.modifiers().contains(Modifier.PRIVATE) && declaration.decorators().isEmpty();
    return ofInterface || isFinal || isPrivate;
  }

  private static boolean isInitializer(Statement member, Optional<ClassDefinition> type) {
    return member instanceof Block
        || (member instanceof FunctionDefinition function
            && function.returnType().isEmpty()
            && type.isPresent()
            && function.name().name().equals(type.get().name().name()));
  }

  /** The fields that always hold one value, class by class. */
  List<Field> fields() {
    return fields;
  }

  /** The fields that the body of a type declares. */
  TypeFields in(Block body) {
    return types.getOrDefault(body, TypeFields.NONE);
  }

  /** The class of a name, if the file has just one. */
  Optional<TypeFields> named(String name) {
    return byName.getOrDefault(name, Optional.empty());
  }

  /**
   * What is known of a field that is read through the object or a class; null if that is nothing.
   *
   * @param around the innermost type in whose code it is read; null if there is none
   * @param isVariable whether a name is a variable there, and not a class
   */
  @Nullable ConstantValue read(
      FieldAccess access, @Nullable TypeFields around, Predicate<String> isVariable) {
    String field = access.field().name();
    Held held =
        switch (access.target()) {
          case Name object when language.objects().isReceiver(object.name()) ->
              around == null ? null : held(around, field);
          case Name type -> isVariable.test(type.name()) ? null : ofClass(type.name(), field);
          case FieldAccess path -> ofClass(path.field().name(), field);
          default -> null;
        };
    return held == null || held.constant().isUnknown() ? null : held.constant();
  }

  private @Nullable Held ofClass(String type, String field) {
    return named(type).map(found -> held(found, field)).orElse(null);
  }

  /**
   * What a name holds in the code of a type: a field of it, or where variables are declared, of a
   * type around; null if it is none.
   */
  @Nullable Held inCode(@Nullable TypeFields type, String name) {
    for (TypeFields next = type; next != null; next = next.around()) {
      Held field = held(next, name);
      if (field != null || next.declares(name)) {
        return field == null ? Held.UNKNOWN : field;
      }
      if (language.variables() == Variables.ASSIGNED) {
        break;
      }
    }
    return null;
  }

  /** What a field always holds, declared by a type or inherited; null if that is not known. */
  @Nullable Held held(TypeFields type, String field) {
    return held(type, field, DEEPEST);
  }

  private @Nullable Held held(TypeFields type, String field, int depth) {
    if (type.declares(field) || depth == 0) {
      return type.held(field);
    }
    for (String base : type.bases()) {
      Held inherited = named(base).map(inBase -> held(inBase, field, depth - 1)).orElse(null);
      if (inherited != null) {
        return inherited;
      }
    }
    return null;
  }
}
