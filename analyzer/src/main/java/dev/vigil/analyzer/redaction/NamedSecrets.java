package dev.vigil.analyzer.redaction;

import dev.vigil.analyzer.match.PatternMatcher;
import dev.vigil.analyzer.syntax.Argument;
import dev.vigil.analyzer.syntax.Assignment;
import dev.vigil.analyzer.syntax.AssignmentExpression;
import dev.vigil.analyzer.syntax.Binary;
import dev.vigil.analyzer.syntax.Call;
import dev.vigil.analyzer.syntax.Collection;
import dev.vigil.analyzer.syntax.Conditional;
import dev.vigil.analyzer.syntax.DictionaryEntry;
import dev.vigil.analyzer.syntax.Expression;
import dev.vigil.analyzer.syntax.FieldAccess;
import dev.vigil.analyzer.syntax.FormalParameter;
import dev.vigil.analyzer.syntax.Identifier;
import dev.vigil.analyzer.syntax.Index;
import dev.vigil.analyzer.syntax.Name;
import dev.vigil.analyzer.syntax.Node;
import dev.vigil.analyzer.syntax.NodeKind;
import dev.vigil.analyzer.syntax.ObjectCreation;
import dev.vigil.analyzer.syntax.StringLiteral;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The strings of a file that are given to names such as {@code password}. It looks at most nodes of
 * a file, few of which have a string where a secret would be: that is asked first.
 */
final class NamedSecrets {
  /** The kinds of nodes that give values to names. */
  private static final List<NodeKind> GIVING =
      List.of(
          NodeKind.ASSIGNMENT,
          NodeKind.ASSIGNMENT_EXPRESSION,
          NodeKind.ARGUMENT,
          NodeKind.DICTIONARY_ENTRY,
          NodeKind.FORMAL_PARAMETER,
          NodeKind.BINARY,
          NodeKind.CALL,
          NodeKind.OBJECT_CREATION);

  private static final Pattern KEY_TYPE = Pattern.compile("KeySpec$");

  /** Methods that give the same text as bytes, characters or text. */
  private static final Set<String> CONVERSIONS =
      Set.of("getBytes", "toCharArray", "encode", "decode", "strip", "trim");

  private final SortedMap<Integer, Integer> secrets = new TreeMap<>();
  private final Map<String, Boolean> secretNames = new HashMap<>();

  private NamedSecrets() {}

  /** Where the contents of the strings are: start to end. */
  static SortedMap<Integer, Integer> in(PatternMatcher code) {
    NamedSecrets named = new NamedSecrets();
    for (NodeKind kind : GIVING) {
      for (Node node : code.nodes(kind)) {
        named.collect(node);
      }
    }
    return named.secrets;
  }

  private void collect(Node node) {
    switch (node) {
      case Argument argument -> {
        if (argument.name().isPresent()) {
          given(argument.name().get(), argument.value());
        }
      }
      case Call call -> {
        defaultOfGet(call);
        setter(call);
      }
      case Assignment assignment -> {
        if (assignment.value().isPresent()) {
          for (Expression target : assignment.targets()) {
            given(target, assignment.value().get());
          }
        }
      }
      case AssignmentExpression assignment -> given(assignment.target(), assignment.value());
      case DictionaryEntry entry -> given(entry.key(), entry.value());
      case FormalParameter parameter -> {
        if (parameter.defaultValue().isPresent()) {
          given(parameter.name(), parameter.defaultValue().get());
        }
      }
      case Binary comparison when comparison.operator().isComparison() -> {
        given(comparison.left(), comparison.right());
        given(comparison.right(), comparison.left());
      }
      case ObjectCreation creation -> keyMaterial(creation);
      default -> {}
    }
  }

  /** {@code environ.get("DB_PASSWORD", "default")} and {@code getenv}, {@code setdefault}. */
  private void defaultOfGet(Call call) {
    List<Argument> arguments = call.arguments();
    if (arguments.size() >= 2) {
      given(arguments.get(0).value(), arguments.get(1).value());
    }
  }

  /** {@code setPassword("...")}: what a method gives to a name that is written in its own. */
  private void setter(Call call) {
    String method =
        switch (call.callee()) {
          case FieldAccess access -> access.field().name();
          case Name name -> name.name();
          default -> "";
        };
    if (method.startsWith("set") && isSecretName(method)) {
      call.arguments().forEach(argument -> hide(argument.value()));
    }
  }

  /** {@code new SecretKeySpec("...".getBytes(), "AES")}: literals of which a key is made. */
  private void keyMaterial(ObjectCreation creation) {
    if (KEY_TYPE.matcher(name(creation.type())).find() || isSecretName(name(creation.type()))) {
      for (Argument argument : creation.arguments()) {
        if (argument.value() instanceof Call) {
          hide(argument.value());
        }
      }
    }
  }

  private void given(Node name, Expression value) {
    if (!mayBeOfStrings(value)) {
      return;
    }
    String last =
        switch (name) {
          case Name variable -> variable.name();
          case Identifier identifier -> identifier.name();
          case FieldAccess access -> access.field().name();
          case Index index -> index.children().size() > 1 ? text(index.children().get(1)) : "";
          case StringLiteral key -> key.value();
          default -> "";
        };
    boolean kind =
        value instanceof StringLiteral literal && SecretShape.isKindOfToken(last, literal.value());
    if (!last.isEmpty() && !kind && isSecretName(last)) {
      hide(value);
    }
  }

  private static String text(Node node) {
    return node instanceof StringLiteral key ? key.value() : "";
  }

  private boolean isSecretName(String name) {
    return secretNames.computeIfAbsent(name, SecretNames::isSecret);
  }

  /** Whether {@link #hide} may find a string, by a look at the value itself. */
  private static boolean mayBeOfStrings(Expression value) {
    return value instanceof StringLiteral
        || value instanceof Binary
        || value instanceof Conditional
        || value instanceof Collection
        || (value instanceof Call call && isConversion(call));
  }

  /** {@code "...".encode()}: a string as bytes or characters. */
  private static boolean isConversion(Call call) {
    return call.callee() instanceof FieldAccess access
        && CONVERSIONS.contains(access.field().name());
  }

  /**
   * Hides the strings of which a value is made, also as bytes or characters, but not those in other
   * calls and other code.
   */
  private void hide(Expression value) {
    switch (value) {
      case StringLiteral literal -> {
        if (!SecretShape.isHarmless(literal.value())) {
          secrets.merge(literal.content().start(), literal.content().end(), Math::max);
        }
      }
      case Binary binary -> {
        hide(binary.left());
        hide(binary.right());
      }
      case Call call when call.callee() instanceof FieldAccess access && isConversion(call) ->
          hide(access.target());
      case Conditional choice -> {
        hide(choice.whenTrue());
        hide(choice.whenFalse());
      }
      case Collection collection -> collection.elements().forEach(this::hide);
      default -> {}
    }
  }

  /** The name of a type without what it is in. */
  private static String name(Expression type) {
    return switch (type) {
      case Name name -> name.name();
      case FieldAccess access -> access.field().name();
      case Index generic -> name(generic.target());
      default -> "";
    };
  }
}
