package dev.vigil.analyzer.symbol;

import dev.vigil.analyzer.index.SortedPlaces;
import dev.vigil.analyzer.parse.ObjectNames;
import dev.vigil.analyzer.symbol.FileOutline.Declared;
import dev.vigil.analyzer.symbol.FileOutline.Site;
import dev.vigil.analyzer.symbol.call.ArgumentBinding;
import dev.vigil.analyzer.symbol.call.ParameterValue;
import dev.vigil.analyzer.syntax.Argument;
import dev.vigil.analyzer.syntax.Call;
import dev.vigil.analyzer.syntax.ClassDefinition;
import dev.vigil.analyzer.syntax.Expression;
import dev.vigil.analyzer.syntax.FieldAccess;
import dev.vigil.analyzer.syntax.FormalParameter;
import dev.vigil.analyzer.syntax.FunctionDefinition;
import dev.vigil.analyzer.syntax.Identifier;
import dev.vigil.analyzer.syntax.MethodReference;
import dev.vigil.analyzer.syntax.Name;
import dev.vigil.analyzer.syntax.Node;
import dev.vigil.analyzer.syntax.ObjectCreation;
import dev.vigil.analyzer.syntax.Span;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The functions of one file, and which of them its calls call: the same for all rules. A call is
 * resolved only if its name, the number of its arguments and, where several classes have such a
 * method, the class of its receiver leave one function of the file, or overloads of one: of these,
 * any may be called. Used by one thread.
 */
public final class FileFunctions {
  /** Functions of one name beyond which a name alone calls none of them. */
  private static final int MOST_OVERRIDES = 40;

  private final FileOutline outline;
  private final Node module;
  private final ObjectNames objects;
  private final FileClasses classes;
  private final ObjectTypes<Node> types;
  private final CapturedVariables captured;
  private final Map<String, List<Declared>> byName = new HashMap<>();

  /** The module, class or function that a function is declared in. */
  private final IdentityHashMap<Node, Node> declaredIn = new IdentityHashMap<>();

  private final IdentityHashMap<Node, List<FunctionDefinition>> capturing = new IdentityHashMap<>();

  /** The names of the components of records. */
  private final Set<String> components = new HashSet<>();

  /** Where a call stands that may concern what the file declares. */
  private final IdentityHashMap<Expression, Site> sites = new IdentityHashMap<>();

  /** The calls that may concern what the file declares, by the code in which they are. */
  private final IdentityHashMap<Node, List<Expression>> calls = new IdentityHashMap<>();

  /** Where those calls start. */
  private final SortedPlaces callStarts;

  private final IdentityHashMap<FunctionDefinition, Set<String>> calledNames =
      new IdentityHashMap<>();

  private final IdentityHashMap<Expression, Optional<Target>> targets = new IdentityHashMap<>();

  /** What a call gives. */
  public enum Result {
    /** What the function returns. */
    RETURNED,
    /** A new object, with what the constructor leaves in it. */
    OBJECT,
    /** A new object that may keep all arguments too: not all of its class is in the file. */
    OPEN_OBJECT
  }

  /**
   * What a call calls.
   *
   * @param functions any of these
   * @param arguments what each of their parameters gets
   * @param receiver where the receiver is if the call itself does not tell
   * @param type the class that declares the functions
   * @param result what it gives
   */
  public record Target(
      List<FunctionDefinition> functions,
      List<ParameterValue> arguments,
      Optional<AccessPath> receiver,
      Optional<Node> type,
      Result result) {
    /** Copies the lists. */
    public Target {
      functions = List.copyOf(functions);
      arguments = List.copyOf(arguments);
    }
  }

  /** A function that a call may call, what its parameters get, and where it is declared. */
  private record Candidate(
      FunctionDefinition function, List<ParameterValue> arguments, Node owner) {}

  public FileFunctions(FileOutline outline) {
    this.outline = outline;
    this.module = outline.module();
    this.objects = outline.language().objects();
    this.classes = new FileClasses(outline);
    this.types = new ObjectTypes<>(outline, classes, classes::named);
    this.captured = new CapturedVariables(outline);
    for (Declared declared : outline.functions()) {
      FunctionDefinition function = declared.function();
      byName.computeIfAbsent(function.name().name(), n -> new ArrayList<>()).add(declared);
      declaredIn.put(function, declared.owner());
      if (!captured.of(function).isEmpty()) {
        capturing.computeIfAbsent(declared.owner(), o -> new ArrayList<>()).add(function);
      }
    }
    for (Node type : outline.types()) {
      FileClasses.components(type).ifPresent(components::addAll);
    }
    for (Node owner : outline.owners()) {
      for (Site site : outline.calls(owner)) {
        if (site.node() instanceof Expression call
            && (isOfFile(call) || !handedOver(call).isEmpty())) {
          sites.put(call, site);
          calls.computeIfAbsent(owner, o -> new ArrayList<>()).add(call);
        }
      }
    }
    this.callStarts = SortedPlaces.of(sites.keySet());
  }

  /** Whether a call names something that the file declares; others call nothing of the file. */
  private boolean isOfFile(Expression expression) {
    return switch (expression) {
      case ObjectCreation creation -> !classes.named(creation.type()).isEmpty();
      case Call call ->
          switch (call.callee()) {
            case Name name -> isOfFile(name.name()) || isConstructorCall(name.name());
            case FieldAccess access ->
                isOfFile(access.field().name()) || components.contains(access.field().name());
            default -> false;
          };
      default -> false;
    };
  }

  private boolean isOfFile(String name) {
    return byName.containsKey(name) || !classes.named(name).isEmpty();
  }

  /** The functions that are handed over somewhere, or capture variables, outer before inner. */
  public List<FunctionDefinition> inlined() {
    Set<FunctionDefinition> inlined = Collections.newSetFromMap(new IdentityHashMap<>());
    sites.keySet().forEach(call -> inlined.addAll(handedOver(call)));
    capturing.values().forEach(inlined::addAll);
    List<FunctionDefinition> inOrder = new ArrayList<>(inlined);
    inOrder.sort(Comparator.comparingInt(function -> function.span().start()));
    return inOrder;
  }

  /** Whether a function of the file has a name. */
  boolean declares(String name) {
    return byName.containsKey(name);
  }

  /** The functions that some code may call by whatever holds them: those whose names it has. */
  List<FunctionDefinition> mentioned(Node owner) {
    List<FunctionDefinition> found = new ArrayList<>();
    for (String name : outline.mentions(owner)) {
      List<Declared> named = byName.getOrDefault(name, List.of());
      if (named.size() <= MOST_OVERRIDES) {
        named.forEach(each -> found.add(each.function()));
      }
    }
    found.sort(Comparator.comparingInt(function -> function.span().start()));
    return found;
  }

  /** The functions inside of another one that capture variables of it. */
  List<FunctionDefinition> capturing(Node owner) {
    return Collections.unmodifiableList(capturing.getOrDefault(owner, List.of()));
  }

  /** The functions of the file that a call or the creation of an object hands over. */
  List<FunctionDefinition> handedOver(Expression call) {
    List<Argument> arguments =
        switch (call) {
          case Call function -> function.arguments();
          case ObjectCreation creation -> creation.arguments();
          default -> List.of();
        };
    List<FunctionDefinition> handed = new ArrayList<>();
    for (Argument argument : arguments) {
      handed.addAll(referenced(argument.value()));
    }
    return handed;
  }

  /** The function that an expression means without calling it, if the file has one of its name. */
  public List<FunctionDefinition> referenced(Expression expression) {
    String name =
        switch (expression) {
          case Name function -> function.name();
          case MethodReference method -> method.name().name();
          case FieldAccess(Span span, Name object, Identifier method)
              when classes.isReceiver(object.name()) ->
              method.name();
          default -> "";
        };
    List<Declared> named = byName.getOrDefault(name, List.of());
    return named.size() == 1
        ? List.of(named.get(0).function())
        : named.stream()
            .filter(each -> !isType(each.owner()))
            .filter(each -> each.owner().span().contains(expression.span()))
            .max(Comparator.comparingInt(each -> each.owner().span().start()))
            .map(each -> List.of(each.function()))
            .orElse(List.of());
  }

  /** A function and those that it is inside of, from the inside out; none for the module. */
  private List<Node> functionsAround(Node owner) {
    List<Node> around = new ArrayList<>();
    for (Node each = owner;
        each instanceof FunctionDefinition;
        each = declaredIn.getOrDefault(each, module)) {
      around.add(each);
    }
    return around;
  }

  /**
   * Whether what a call calls may itself call the function that is one of the arguments: functions
   * of the file if they call their parameter or hand it on, all others.
   */
  public boolean mayCallArgument(Expression call, int argument) {
    return target(call)
        .map(target ->
            target.functions().stream()
                .anyMatch(function -> callsParameter(function, target.arguments(), argument)))
        .orElse(true);
  }

  private boolean callsParameter(
      FunctionDefinition function, List<ParameterValue> arguments, int argument) {
    List<FormalParameter> parameters = FormalParameter.of(function);
    Set<String> called = calledNames.computeIfAbsent(function, FileFunctions::calledNames);
    for (int i = 0; i < parameters.size(); i++) {
      boolean gets =
          switch (arguments.get(i)) {
            case ParameterValue.OfArgument(int number) -> number == argument;
            case ParameterValue.OneOf(List<Integer> numbers) -> numbers.contains(argument);
            case ParameterValue.Rest rest ->
                rest.positional().contains(argument) || rest.named().containsValue(argument);
            case ParameterValue.Captured variable -> false;
            case ParameterValue.Other other -> false;
          };
      if (gets && called.contains(parameters.get(i).name().name())) {
        return true;
      }
    }
    return false;
  }

  /** Whether a function calls a variable, calls methods of it or hands it on. */
  public boolean calls(FunctionDefinition function, String variable) {
    return calledNames.computeIfAbsent(function, FileFunctions::calledNames).contains(variable);
  }

  /** The variables that a function calls, calls methods of, or hands on. */
  private static Set<String> calledNames(FunctionDefinition function) {
    Set<String> names = new HashSet<>();
    Deque<Node> open = new ArrayDeque<>(List.of(function));
    while (!open.isEmpty()) {
      Node node = open.pop();
      if (node instanceof Call call) {
        add(call.callee() instanceof FieldAccess access ? access.target() : call.callee(), names);
        call.arguments().forEach(argument -> add(argument.value(), names));
      } else if (node instanceof ObjectCreation creation) {
        creation.arguments().forEach(argument -> add(argument.value(), names));
      }
      open.addAll(node.children());
    }
    return names;
  }

  private static void add(Expression expression, Set<String> names) {
    if (expression instanceof Name name) {
      names.add(name.name());
    }
  }

  /**
   * Calls and new objects in the code of the module or of a function that name something that the
   * file declares, in the order of the source; without those in functions inside.
   */
  List<Expression> calls(Node owner) {
    return Collections.unmodifiableList(calls.getOrDefault(owner, List.of()));
  }

  /** Whether a region may have one of these calls. */
  public boolean hasCallIn(Span region) {
    return callStarts.isAnyIn(region);
  }

  /** The variable with the object whose method some code is. */
  public Optional<String> receiver(Node owner) {
    return owner instanceof FunctionDefinition function ? function.receiver() : Optional.empty();
  }

  private static boolean isType(Node node) {
    return node instanceof ClassDefinition || node instanceof ObjectCreation;
  }

  /** The classes of the file. */
  public FileClasses classes() {
    return classes;
  }

  /** What a call or the creation of an object surely calls, if that is in this file. */
  public Optional<Target> target(Expression call) {
    Site site = sites.get(call);
    return site == null
        ? Optional.empty()
        : targets.computeIfAbsent(call, known -> resolve(known, site));
  }

  private Optional<Target> resolve(Expression known, Site site) {
    return switch (known) {
      case ObjectCreation creation when creation.body().isEmpty() ->
          created(classes.named(creation.type()), creation.arguments());
      case Call call -> resolve(call, site);
      default -> Optional.empty();
    };
  }

  private Optional<Target> resolve(Call call, Site site) {
    List<Argument> arguments = call.arguments();
    return switch (call.callee()) {
      case Name name when isConstructorCall(name.name()) ->
          site.type()
              .map(type -> objects.isSuper(name.name()) ? bases(type) : List.of(type))
              .flatMap(known -> constructor(known, arguments))
              .map(target -> on(target, receiver(site)));
      case Name name -> {
        List<Node> scopes = functionsAround(site.owner());
        scopes.add(module);
        scopes.addAll(site.around());
        Optional<Target> function = resolve(name.name(), arguments, scopes, true);
        yield function
            .map(target -> on(target, receiver(target, site)))
            .or(() ->
                byName.containsKey(name.name())
                    ? Optional.empty()
                    : created(classes.named(name), arguments));
      }
      case FieldAccess access when isSuper(access.target()) ->
          site.type()
              .flatMap(type ->
                  resolve(
                      access.field().name(),
                      arguments,
                      classes.lineage(type).stream().skip(1).toList(),
                      false))
              .map(target -> on(target, receiver(site)));
      case FieldAccess access when !isOfFile(access.field().name()) -> Optional.empty();
      case FieldAccess access ->
          receiverClass(access.target(), site)
              .flatMap(known -> method(access, arguments, known))
              .or(() -> created(classes.named(access), arguments));
      default -> Optional.empty();
    };
  }

  /** Whether a call of a name runs another constructor on the object itself. */
  private boolean isConstructorCall(String name) {
    return objects.implicitReceiver().isPresent()
        && (objects.isImplicitReceiver(name) || objects.isSuper(name));
  }

  private boolean isSuper(Expression receiver) {
    return switch (receiver) {
      case Name name -> objects.isSuper(name.name());
      case Call call -> call.callee() instanceof Name name && objects.isSuper(name.name());
      default -> false;
    };
  }

  /** Where the object is whose method the code at a site is. */
  private Optional<AccessPath> receiver(Site site) {
    return receiver(site.owner()).or(objects::implicitReceiver).map(AccessPath::variable);
  }

  private List<Node> bases(Node type) {
    return classes.lineage(type).stream().skip(1).toList();
  }

  private static Target on(Target target, Optional<AccessPath> receiver) {
    return new Target(
        target.functions(), target.arguments(), receiver, target.type(), target.result());
  }

  /** Where the object is whose method an unqualified call calls. */
  private Optional<AccessPath> receiver(Target target, Site site) {
    return target
        .type()
        .filter(type -> site.type().filter(own -> classes.related(own).contains(type)).isEmpty())
        .map(FileClasses::place)
        .or(() -> objects.implicitReceiver().map(AccessPath::variable));
  }

  /** The method of one of the classes of a receiver. */
  private Optional<Target> method(FieldAccess access, List<Argument> arguments, List<Node> known) {
    String name = access.field().name();
    List<Node> scopes = new ArrayList<>();
    known.forEach(type -> scopes.addAll(classes.lineage(type)));
    return resolve(name, arguments, scopes, false)
        .or(() -> anyOverride(name, arguments, classes.derived(known)));
  }

  /** The methods of all classes that have one: of what only declares it, any may be called. */
  private Optional<Target> anyOverride(String name, List<Argument> arguments, List<Node> types) {
    Set<Node> scopes = Collections.newSetFromMap(new IdentityHashMap<>());
    scopes.addAll(types);
    List<Candidate> overrides =
        fitting(name, arguments).stream().filter(each -> scopes.contains(each.owner())).toList();
    return overrides.size() > MOST_OVERRIDES ? Optional.empty() : any(overrides);
  }

  /** The functions of a name that take some arguments. */
  private List<Candidate> fitting(String name, List<Argument> arguments) {
    List<Candidate> fitting = new ArrayList<>();
    for (Declared declared : byName.getOrDefault(name, List.of())) {
      FunctionDefinition function = declared.function();
      ArgumentBinding.of(function, arguments)
          .map(bound -> withCaptured(function, bound))
          .ifPresent(bound -> fitting.add(new Candidate(function, bound, declared.owner())));
    }
    return fitting;
  }

  /** The constructor that a new object of one of these classes is made with. */
  private Optional<Target> created(List<Node> known, List<Argument> arguments) {
    if (known.size() != 1) {
      return Optional.empty();
    }
    Result result = classes.isComplete(known.get(0)) ? Result.OBJECT : Result.OPEN_OBJECT;
    return constructor(classes.lineage(known.get(0)), arguments)
        .map(target ->
            new Target(
                target.functions(), target.arguments(), Optional.empty(), target.type(), result));
  }

  /** The constructor of the first of some classes that has one. */
  private Optional<Target> constructor(List<Node> lineage, List<Argument> arguments) {
    if (lineage.isEmpty()) {
      return Optional.empty();
    }
    if (objects.constructor().isPresent()) {
      return resolve(objects.constructor().get(), arguments, lineage, false);
    }
    return lineage.get(0) instanceof ClassDefinition type
        ? resolve(type.name().name(), arguments, List.of(type), false)
        : Optional.empty();
  }

  /**
   * What a call of a function that a value is known to be does; empty if it does not fit.
   *
   * @param here whether it is called where it was made, so that it sees the variables there
   */
  public Optional<Target> called(
      FunctionDefinition function, List<Argument> arguments, boolean here) {
    return ArgumentBinding.of(function, arguments)
        .map(bound ->
            new Target(
                List.of(function),
                withCaptured(function, bound).stream()
                    .map(value ->
                        here || !(value instanceof ParameterValue.Captured)
                            ? value
                            : ParameterValue.Other.NOTHING)
                    .toList(),
                Optional.empty(),
                Optional.ofNullable(declaredIn.get(function)).filter(FileFunctions::isType),
                Result.RETURNED));
  }

  /** The method that an object of just one class has under a name. */
  public Optional<Target> method(Node type, String name, List<Argument> arguments) {
    return byName.containsKey(name)
        ? resolve(name, arguments, classes.lineage(type), false)
        : Optional.empty();
  }

  /** The class of the file of which a call makes an object. */
  public Optional<Node> createdType(Expression call) {
    List<Node> named =
        switch (call) {
          case ObjectCreation creation when creation.body().isPresent() -> List.of(creation);
          case ObjectCreation creation -> classes.named(creation.type());
          case Call function when objects.constructor().isPresent() ->
              function.callee() instanceof Name name && byName.containsKey(name.name())
                  ? List.of()
                  : classes.named(function.callee());
          default -> List.of();
        };
    return named.size() == 1 ? Optional.of(named.get(0)) : Optional.empty();
  }

  /** The name of the component that a call without arguments reads from a record. */
  public Optional<String> component(Call call) {
    if (!(call.callee() instanceof FieldAccess access) || !call.arguments().isEmpty()) {
      return Optional.empty();
    }
    Site site = sites.get(call);
    if (site == null) {
      return Optional.empty();
    }
    return receiverClass(access.target(), site)
        .filter(known -> known.size() == 1)
        .flatMap(known -> FileClasses.components(known.get(0)))
        .filter(components -> components.contains(access.field().name()))
        .map(components -> access.field().name());
  }

  /** The components of the record that an expression names; none if it names none. */
  public List<String> components(Expression type) {
    List<Node> known = classes.named(type);
    return known.size() == 1 ? FileClasses.components(known.get(0)).orElse(List.of()) : List.of();
  }

  /** The components of the record that an expression creates, one for each argument. */
  public Optional<List<String>> components(ObjectCreation creation) {
    List<Node> known = classes.named(creation.type());
    return known.size() == 1
        ? FileClasses.components(known.get(0))
            .filter(components -> components.size() == creation.arguments().size())
        : Optional.empty();
  }

  /**
   * The class of a receiver that is surely an object or class of this file: one, or more if several
   * have its name.
   */
  private Optional<List<Node>> receiverClass(Expression receiver, Site site) {
    List<Node> known =
        switch (receiver) {
          case Name name when classes.isReceiver(name.name()) ->
              site.type().map(List::of).orElse(List.of());
          case Name name -> variable(name.name(), site).map(List::of).orElse(classes.named(name));
          case Call call when call.callee() instanceof Name -> classes.named(call.callee());
          case ObjectCreation creation when creation.body().isEmpty() ->
              classes.named(creation.type());
          case FieldAccess(Span span, Name object, Identifier field)
              when classes.isReceiver(object.name()) ->
              site.type()
                  .flatMap(type -> field(field.name(), type))
                  .map(List::of)
                  .orElse(List.of());
          default -> classes.named(receiver);
        };
    return known.isEmpty() ? Optional.empty() : Optional.of(known);
  }

  /** The class of what a variable holds, from the inside out. */
  private Optional<Node> variable(String name, Site site) {
    if (types.declares(site.owner(), name)) {
      return types.of(name, site.owner());
    }
    for (Node type : site.around()) {
      if (types.declares(type, name)) {
        return types.of(name, type);
      }
    }
    return types.of(name, module);
  }

  private Optional<Node> field(String name, Node type) {
    return classes.lineage(type).stream()
        .filter(each -> types.declares(each, name))
        .findFirst()
        .flatMap(each -> types.of(name, each));
  }

  /**
   * The function that is called, or those of which any may be.
   *
   * @param scopes where it is declared if several fit, the first that declares one
   * @param anywhere whether a function that alone fits may be declared anywhere
   */
  @SuppressWarnings("ReferenceEquality") // A scope is one node, whatever others look like.
  private Optional<Target> resolve(
      String name, List<Argument> arguments, List<Node> scopes, boolean anywhere) {
    List<Candidate> fitting = fitting(name, arguments);
    if (fitting.size() <= 1 && anywhere) {
      return any(fitting);
    }
    for (Node scope : scopes) {
      List<Candidate> own = fitting.stream().filter(each -> each.owner() == scope).toList();
      if (!own.isEmpty()) {
        return any(own);
      }
    }
    return Optional.empty();
  }

  /** What parameters get, and behind them what the function captures. */
  private List<ParameterValue> withCaptured(
      FunctionDefinition function, List<ParameterValue> parameters) {
    List<ParameterValue> all = new ArrayList<>(parameters);
    captured.of(function).forEach(variable -> all.add(new ParameterValue.Captured(variable)));
    return all;
  }

  /** The variables of the function around that a function reads, sorted by name. */
  public List<String> captured(FunctionDefinition function) {
    return captured.of(function);
  }

  /**
   * What a function gets that is handed over and called by somebody else.
   *
   * @param given what each of its parameters gets
   */
  public Target handedOver(FunctionDefinition function, ParameterValue given) {
    List<ParameterValue> parameters = new ArrayList<>();
    FormalParameter.of(function).forEach(parameter -> parameters.add(given));
    if (function.hasImplicitReceiver()) {
      parameters.add(ParameterValue.Other.RECEIVER);
    } else if (function.receiver().isPresent()) {
      parameters.set(0, ParameterValue.Other.RECEIVER);
    }
    return new Target(
        List.of(function),
        withCaptured(function, parameters),
        Optional.empty(),
        Optional.empty(),
        Result.RETURNED);
  }

  /** Any of several overloads, if there are some and they take the arguments alike. */
  private static Optional<Target> any(List<Candidate> overloads) {
    if (overloads.stream().map(Candidate::arguments).distinct().count() != 1) {
      return Optional.empty();
    }
    Candidate first = overloads.get(0);
    return Optional.of(
        new Target(
            overloads.stream().map(Candidate::function).toList(),
            first.arguments(),
            Optional.empty(),
            Optional.of(first.owner()).filter(FileFunctions::isType),
            Result.RETURNED));
  }
}
