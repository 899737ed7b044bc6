package dev.vigil.analyzer.symbol;

import dev.vigil.analyzer.parse.LanguageTraits;
import dev.vigil.analyzer.parse.SourceTree;
import dev.vigil.analyzer.syntax.Argument;
import dev.vigil.analyzer.syntax.ClassDefinition;
import dev.vigil.analyzer.syntax.Expression;
import dev.vigil.analyzer.syntax.FieldAccess;
import dev.vigil.analyzer.syntax.FunctionDefinition;
import dev.vigil.analyzer.syntax.MethodReference;
import dev.vigil.analyzer.syntax.Module;
import dev.vigil.analyzer.syntax.Name;
import dev.vigil.analyzer.syntax.Node;
import dev.vigil.analyzer.syntax.ObjectCreation;
import dev.vigil.analyzer.syntax.StringLiteral;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * What a file declares, binds and calls, in the order of the source: all that taint analysis looks
 * for in a whole file, found by one walk over its tree. Immutable.
 */
public final class FileOutline {
  /** Longer texts are no names. */
  private static final int LONGEST_NAME = 60;

  private final Module module;
  private final LanguageTraits language;
  private final List<Node> owners = new ArrayList<>();
  private final List<Node> types = new ArrayList<>();
  private final List<Node> declarations = new ArrayList<>();
  private final List<Declared> functions = new ArrayList<>();
  private final List<Site> bindings = new ArrayList<>();
  private final IdentityHashMap<Node, List<Site>> calls = new IdentityHashMap<>();
  private final IdentityHashMap<Node, Set<String>> mentions = new IdentityHashMap<>();

  /**
   * Where something stands.
   *
   * @param node what it is
   * @param owner the function or module whose code it is
   * @param around the classes around it, the innermost first
   */
  record Site(Node node, Node owner, List<Node> around) {
    /** The innermost class around it. */
    Optional<Node> type() {
      return around.isEmpty() ? Optional.empty() : Optional.of(around.get(0));
    }
  }

  /** A function with a body, and the module, class or function that it is declared in. */
  record Declared(FunctionDefinition function, Node owner) {}

  /** The outline of a file. */
  public FileOutline(SourceTree tree) {
    this.module = tree.root();
    this.language = tree.language();
    owners.add(module);
    module.forEachChild(new Walk(module)::visit);
    functions.replaceAll(declared -> new Declared(declared.function(), owner(declared)));
  }

  /** A method that names the type of its receiver is declared in that, wherever it stands. */
  private Node owner(Declared declared) {
    Optional<Expression> receiver = declared.function().receiverType();
    if (receiver.isEmpty()) {
      return declared.owner();
    }
    String name = ExpressionTypes.simpleName(receiver.get());
    return types.stream()
        .filter(type -> type instanceof ClassDefinition known && known.name().name().equals(name))
        .findFirst()
        .orElse(declared.owner());
  }

  /** The file. */
  Module module() {
    return module;
  }

  /** What must be known of the language of the file. */
  LanguageTraits language() {
    return language;
  }

  /** The module, then its functions with a body, outer before inner. */
  public List<Node> owners() {
    return Collections.unmodifiableList(owners);
  }

  /** The functions with a body. */
  List<Declared> functions() {
    return Collections.unmodifiableList(functions);
  }

  /** The classes, anonymous ones too. */
  List<Node> types() {
    return Collections.unmodifiableList(types);
  }

  /** Functions, classes, and what says of a name whose variable it is. */
  List<Node> declarations() {
    return Collections.unmodifiableList(declarations);
  }

  /** What binds variables. */
  List<Site> bindings() {
    return Collections.unmodifiableList(bindings);
  }

  /** Calls and new objects in the code of the module or of a function, without inner functions. */
  List<Site> calls(Node owner) {
    return Collections.unmodifiableList(calls.getOrDefault(owner, List.of()));
  }

  /** The names of variables, members and methods that the code of an owner has, and its texts. */
  Set<String> mentions(Node owner) {
    return Collections.unmodifiableSet(mentions.getOrDefault(owner, Set.of()));
  }

  /** Collects what is found, and knows where it is meanwhile. */
  private final class Walk {
    private final Consumer<Node> visiting = this::visit;
    private Node declaring;
    private Node owner;
    private List<Node> around = List.of();
    private Set<String> mentioned = new HashSet<>();

    Walk(Module module) {
      this.declaring = module;
      this.owner = module;
      mentions.put(module, mentioned);
    }

    void visit(Node node) {
      switch (node.kind()) {
        case FUNCTION_DEFINITION -> function((FunctionDefinition) node);
        case CLASS_DEFINITION -> {
          declarations.add(node);
          type(node);
        }
        case OBJECT_CREATION -> {
          call(node);
          if (((ObjectCreation) node).body().isPresent()) {
            type(node);
          } else {
            node.forEachChild(visiting);
          }
        }
        case CALL -> {
          call(node);
          node.forEachChild(visiting);
        }
        case SCOPE_DECLARATION -> declarations.add(node);
        case FORMAL_PARAMETER,
            ASSIGNMENT,
            ASSIGNMENT_EXPRESSION,
            FOR_EACH,
            WITH_ITEM,
            HANDLER,
            COMPREHENSION_CLAUSE,
            CAPTURE_CASE,
            ALIAS_CASE,
            TYPE_CASE -> {
          bindings.add(new Site(node, owner, around));
          node.forEachChild(visiting);
        }
        case FIELD_ACCESS -> {
          FieldAccess access = (FieldAccess) node;
          mention(access.field().name());
          visit(access.target());
        }
        case METHOD_REFERENCE -> {
          mention(((MethodReference) node).name().name());
          node.forEachChild(visiting);
        }
        case NAME -> mention(((Name) node).name());
        case STRING_LITERAL -> mention(((StringLiteral) node).value());
        case ARGUMENT -> visit(((Argument) node).value());
        case IDENTIFIER, NUMBER_LITERAL -> {}
        default -> node.forEachChild(visiting);
      }
    }

    private void mention(String name) {
      if (name.length() <= LONGEST_NAME) {
        mentioned.add(name);
      }
    }

    private void call(Node call) {
      calls.computeIfAbsent(owner, o -> new ArrayList<>()).add(new Site(call, owner, around));
    }

    private void function(FunctionDefinition function) {
      Node outside = declaring;
      Node caller = owner;
      Set<String> outer = mentioned;
      declarations.add(function);
      if (function.body().isPresent()) {
        owners.add(function);
        functions.add(new Declared(function, declaring));
        owner = function;
        mentioned = new HashSet<>();
        mentions.put(function, mentioned);
      }
      declaring = function;
      function.forEachChild(visiting);
      declaring = outside;
      owner = caller;
      mentioned = outer;
    }

    private void type(Node type) {
      Node outside = declaring;
      List<Node> outer = around;
      types.add(type);
      declaring = type;
      List<Node> all = new ArrayList<>(List.of(type));
      all.addAll(outer);
      around = Collections.unmodifiableList(all);
      type.forEachChild(visiting);
      declaring = outside;
      around = outer;
    }
  }
}
