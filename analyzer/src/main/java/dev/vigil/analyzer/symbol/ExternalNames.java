package dev.vigil.analyzer.symbol;

import dev.vigil.analyzer.parse.LanguageTraits;
import dev.vigil.analyzer.parse.ModuleNames;
import dev.vigil.analyzer.parse.ObjectNames;
import dev.vigil.analyzer.symbol.FileOutline.Site;
import dev.vigil.analyzer.symbol.call.PassedArgument;
import dev.vigil.analyzer.syntax.Argument;
import dev.vigil.analyzer.syntax.Call;
import dev.vigil.analyzer.syntax.ClassDefinition;
import dev.vigil.analyzer.syntax.Expression;
import dev.vigil.analyzer.syntax.FieldAccess;
import dev.vigil.analyzer.syntax.FunctionDefinition;
import dev.vigil.analyzer.syntax.Identifier;
import dev.vigil.analyzer.syntax.Index;
import dev.vigil.analyzer.syntax.Name;
import dev.vigil.analyzer.syntax.Node;
import dev.vigil.analyzer.syntax.NodeKind;
import dev.vigil.analyzer.syntax.ObjectCreation;
import dev.vigil.analyzer.syntax.PackageDeclaration;
import dev.vigil.analyzer.syntax.Span;
import dev.vigil.analyzer.syntax.Unary;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * What the names of a file mean to other files of its repository: imports by their paths, what is
 * declared beside the file by its package, objects by their classes. Names of the language's own
 * library and of the file itself mean nothing there.
 */
public final class ExternalNames {
  private final FileFunctions functions;
  private final FileClasses classes;
  private final ModuleNames modules;
  private final ObjectNames objects;
  private final Node module;
  private final FileImports imports;
  private final Optional<QualifiedName> ownPackage;
  private final ObjectTypes<List<QualifiedName>> types;
  private final Map<List<QualifiedName>, List<QualifiedName>> known = new HashMap<>();

  /** The names that functions bind themselves. */
  private final IdentityHashMap<Node, Set<String>> locals = new IdentityHashMap<>();

  /**
   * The names of a file.
   *
   * @param nodes of the file by kind
   */
  public ExternalNames(
      FileOutline outline, FileFunctions functions, Function<NodeKind, List<Node>> nodes) {
    LanguageTraits language = outline.language();
    this.functions = functions;
    this.classes = functions.classes();
    this.modules = language.modules();
    this.objects = language.objects();
    this.module = outline.module();
    List<Node> imported = new ArrayList<>(nodes.apply(NodeKind.IMPORT));
    imported.addAll(nodes.apply(NodeKind.IMPORT_FROM));
    this.imports = new FileImports(imported);
    this.ownPackage =
        modules.kind() == ModuleNames.Kind.PACKAGE
            ? Optional.of(new QualifiedName(0, packageOf(nodes)))
            : Optional.empty();
    for (Site binding : outline.bindings()) {
      if (!(binding.owner() instanceof FunctionDefinition)) {
        continue;
      }
      locals
          .computeIfAbsent(binding.owner(), owner -> new HashSet<>())
          .addAll(LocalNames.ofNode(binding.node()));
    }
    for (Node owner : outline.owners()) {
      if (owner instanceof FunctionDefinition function) {
        locals.computeIfAbsent(owner, any -> new HashSet<>()).addAll(LocalNames.ofHeader(function));
      }
    }
    this.types = new ObjectTypes<>(outline, classes, this::type);
  }

  private static List<String> packageOf(Function<NodeKind, List<Node>> nodes) {
    return nodes.apply(NodeKind.PACKAGE_DECLARATION).stream()
        .map(PackageDeclaration.class::cast)
        .findFirst()
        .map(declared -> declared.path().stream().map(Identifier::name).toList())
        .orElse(List.of());
  }

  /** What a type may be called outside: one list, equal ones being one object. */
  private List<List<QualifiedName>> type(Expression type) {
    List<QualifiedName> names = qualified(type, module);
    return names.isEmpty() ? List.of() : List.of(known.computeIfAbsent(names, any -> names));
  }

  /** What a call calls outside of the file. */
  Optional<ExternalCall.Callee> callee(Site site) {
    return switch (site.node()) {
      case ObjectCreation creation when creation.body().isEmpty() ->
          named(qualified(creation.type(), module), creation.arguments(), false);
      case Call call ->
          switch (call.callee()) {
            case Name name -> called(name, call.arguments(), site);
            case FieldAccess access -> called(access, call.arguments(), site);
            default -> Optional.empty();
          };
      default -> Optional.empty();
    };
  }

  private Optional<ExternalCall.Callee> called(Name name, List<Argument> arguments, Site site) {
    if (objects.implicitReceiver().isPresent()
        && (objects.isSuper(name.name()) || objects.isImplicitReceiver(name.name()))) {
      return objects.isSuper(name.name()) ? named(bases(site), arguments, true) : Optional.empty();
    }
    List<QualifiedName> names = new ArrayList<>(qualified(name, site.owner()));
    if (modules.kind() == ModuleNames.Kind.PACKAGE && imports.of(name.name()).isEmpty()) {
      names.clear();
      bases(site).forEach(base -> names.add(base.then(name.name())));
      return named(names, arguments, true);
    }
    return named(names, arguments, false);
  }

  private Optional<ExternalCall.Callee> called(
      FieldAccess access, List<Argument> arguments, Site site) {
    String method = access.field().name();
    if (isSuper(access.target()) || isReceiver(access.target())) {
      return named(members(bases(site), method), arguments, true);
    }
    List<QualifiedName> declared = qualified(access.target(), site.owner());
    if (!declared.isEmpty()) {
      return named(members(declared, method), arguments, false);
    }
    return named(members(typeOf(access.target(), site), method), arguments, true);
  }

  private static List<QualifiedName> members(List<QualifiedName> of, String name) {
    return of.stream().map(each -> each.then(name)).toList();
  }

  private Optional<ExternalCall.Callee> named(
      List<QualifiedName> names, List<Argument> arguments, boolean method) {
    return names.isEmpty()
        ? Optional.empty()
        : Optional.of(new ExternalCall.Named(names, PassedArgument.of(arguments), method));
  }

  private boolean isSuper(Expression receiver) {
    return switch (receiver) {
      case Name name -> objects.isSuper(name.name());
      case Call call -> call.callee() instanceof Name name && objects.isSuper(name.name());
      default -> false;
    };
  }

  private boolean isReceiver(Expression receiver) {
    return receiver instanceof Name name && classes.isReceiver(name.name());
  }

  /** What the names are that the file imports. */
  FileImports imports() {
    return imports;
  }

  /** The package that the file declares; empty where files declare none. */
  List<String> packagePath() {
    return ownPackage.map(QualifiedName::path).orElse(List.of());
  }

  /** What a class extends or implements that the file does not declare. */
  List<QualifiedName> bases(Node type) {
    List<QualifiedName> bases = new ArrayList<>();
    FileClasses.basesOf(type).forEach(base -> bases.addAll(qualified(base, module)));
    if (type instanceof ClassDefinition definition) {
      definition.interfaces().forEach(base -> bases.addAll(qualified(base, module)));
    }
    return bases;
  }

  /** What the class around a place extends that the file does not declare. */
  private List<QualifiedName> bases(Site site) {
    List<QualifiedName> bases = new ArrayList<>();
    site.type()
        .ifPresent(type ->
            classes
                .lineage(type)
                .forEach(each ->
                    FileClasses.basesOf(each)
                        .forEach(base -> bases.addAll(qualified(base, module)))));
    return bases;
  }

  /** The class of a receiver, if the file does not declare it. */
  private List<QualifiedName> typeOf(Expression receiver, Site site) {
    return switch (receiver) {
      case Name name -> variable(name.name(), site);
      case Call call -> qualified(call.callee(), site.owner());
      case ObjectCreation creation when creation.body().isEmpty() ->
          qualified(creation.type(), module);
      case FieldAccess(Span span, Name object, Identifier field)
          when classes.isReceiver(object.name()) ->
          site.type().map(type -> field(field.name(), type)).orElse(List.of());
      default -> List.of();
    };
  }

  private List<QualifiedName> variable(String name, Site site) {
    if (types.declares(site.owner(), name)) {
      return types.of(name, site.owner()).orElse(List.of());
    }
    for (Node type : site.around()) {
      if (types.declares(type, name)) {
        return types.of(name, type).orElse(List.of());
      }
    }
    return types.of(name, module).orElse(List.of());
  }

  private List<QualifiedName> field(String name, Node type) {
    return classes.lineage(type).stream()
        .filter(each -> types.declares(each, name))
        .findFirst()
        .flatMap(each -> types.of(name, each))
        .orElse(List.of());
  }

  /** What something may be called outside that an expression names in the code of an owner. */
  private List<QualifiedName> qualified(Expression expression, Node owner) {
    return switch (expression) {
      case Name name -> qualified(name.name(), owner);
      case FieldAccess access -> members(qualified(access.target(), owner), access.field().name());
      case Index generic -> qualified(generic.target(), owner);
      case Unary pointer -> qualified(pointer.operand(), owner);
      default -> List.of();
    };
  }

  private List<QualifiedName> qualified(String name, Node owner) {
    if (locals.getOrDefault(owner, Set.of()).contains(name)
        || functions.declares(name)
        || !classes.named(name).isEmpty()) {
      return List.of();
    }
    List<QualifiedName> names = new ArrayList<>(imports.of(name));
    boolean byPackage = modules.kind() == ModuleNames.Kind.PACKAGE;
    if (names.isEmpty() && (!byPackage || Character.isUpperCase(name.charAt(0)))) {
      ownPackage.ifPresent(own -> names.add(own.then(name)));
      imports.wholes().forEach(whole -> names.add(whole.then(name)));
    }
    names.removeIf(
        each -> each.level() == 0 && modules.standardLibrary().contains(each.path().get(0)));
    return names;
  }
}
