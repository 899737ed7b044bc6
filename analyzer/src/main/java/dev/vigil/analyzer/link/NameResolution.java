package dev.vigil.analyzer.link;

import dev.vigil.analyzer.parse.ModuleNames;
import dev.vigil.analyzer.symbol.DeclaredFunction;
import dev.vigil.analyzer.symbol.DeclaredType;
import dev.vigil.analyzer.symbol.FileFunctions;
import dev.vigil.analyzer.symbol.QualifiedName;
import dev.vigil.analyzer.symbol.call.ArgumentBinding;
import dev.vigil.analyzer.symbol.call.PassedArgument;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Finds what names mean in the files of a snapshot. Where files are named by their paths, a name is
 * looked for below the directories around the file that says it, from the inside out, and below
 * {@code src} and {@code lib} of the repository; what a module imports can be had from it too.
 */
final class NameResolution {
  /** Modules that are asked for one name, since one imports it from the other. */
  private static final int MOST_MODULES = 64;

  /** Methods of derived classes beyond which a call of what they override calls none of them. */
  private static final int MOST_OVERRIDES = 40;

  private static final List<String> USUAL_ROOTS = List.of("src/", "lib/", "python/");

  private final List<LinkedFile> files;

  /** Files that are named by paths: each by its path without extension. */
  private final Map<String, LinkedFile> modules = new HashMap<>();

  /** Classes of declared packages, by their dotted names. */
  private final Map<String, TypeRef> types = new HashMap<>();

  /** The functions of files and their classes. */
  private final Map<Member, List<DeclaredFunction>> functions = new HashMap<>();

  private final Map<TypeRef, List<TypeRef>> bases = new HashMap<>();
  private @Nullable Map<TypeRef, List<TypeRef>> derived;

  /** A class: the number of its file, and its number there. */
  private record TypeRef(int file, int type) {}

  /**
   * The name of a function.
   *
   * @param file the number of the file that declares it
   * @param type the number of the class that does; empty for the module
   */
  private record Member(int file, OptionalInt type, String name) {}

  /** What a name means. */
  private sealed interface Meaning {}

  private record OfModule() implements Meaning {}

  private record OfType(TypeRef type) implements Meaning {}

  /** A member of a module or class, under a name. */
  private record OfMember(LinkedFile file, Optional<TypeRef> type, String name)
      implements Meaning {}

  NameResolution(List<LinkedFile> files) {
    this.files = files;
    for (LinkedFile file : files) {
      for (DeclaredFunction function : file.facts().functions()) {
        functions
            .computeIfAbsent(
                new Member(file.number(), function.type(), function.name()),
                any -> new ArrayList<>(1))
            .add(function);
      }
      ModuleNames names = file.language().modules();
      switch (names.kind()) {
        case PATH -> {
          String stem = file.stem();
          modules.putIfAbsent(
              names
                  .packageFile()
                  .filter(known -> stem.endsWith("/" + known))
                  .map(known -> stem.substring(0, stem.length() - known.length() - 1))
                  .orElse(stem),
              file);
        }
        case PACKAGE -> {
          String prefix =
              file.facts().packagePath().isEmpty()
                  ? ""
                  : String.join(".", file.facts().packagePath()) + ".";
          for (int i = 0; i < file.facts().types().size(); i++) {
            types.putIfAbsent(
                prefix + String.join(".", file.facts().types().get(i).path()),
                new TypeRef(file.number(), i));
          }
        }
        case NONE -> {}
      }
    }
  }

  /** The functions that a call calls; none if no file of the snapshot declares them. */
  List<Target> targets(LinkedFile from, OpenCall call) {
    return switch (call.callee()) {
      case OpenCall.Within within ->
          within.functions().stream()
              .map(function ->
                  new Target(from.number(), function, within.parameters(), within.result()))
              .toList();
      case OpenCall.Named named -> {
        for (QualifiedName name : named.names()) {
          List<Target> found =
              meaning(from, name, new HashSet<>())
                  .map(meaning -> targets(meaning, named.arguments()))
                  .orElse(List.of());
          if (!found.isEmpty()) {
            yield found;
          }
        }
        yield List.of();
      }
    };
  }

  /**
   * Whether a call, which calls nothing that a file has, calls a method of a class or interface of
   * the snapshot: one that a framework makes or that a library's class has.
   */
  boolean isOfDeclaredType(LinkedFile from, OpenCall call) {
    return from.language().modules().kind() == ModuleNames.Kind.PACKAGE
        && call.callee() instanceof OpenCall.Named named
        && named.names().stream()
            .map(name -> meaning(from, name, new HashSet<>()))
            .flatMap(Optional::stream)
            .anyMatch(meaning -> meaning instanceof OfMember member && member.type().isPresent());
  }

  private List<Target> targets(Meaning meaning, List<PassedArgument> arguments) {
    return switch (meaning) {
      case OfModule module -> List.of();
      case OfType(TypeRef type) -> constructors(type, arguments);
      case OfMember member when member.type().isPresent() ->
          methods(member.type().get(), member.name(), arguments);
      case OfMember member ->
          fitting(
              member.file(),
              OptionalInt.empty(),
              member.name(),
              arguments,
              FileFunctions.Result.RETURNED);
    };
  }

  private List<Target> constructors(TypeRef type, List<PassedArgument> arguments) {
    LinkedFile file = files.get(type.file());
    Optional<String> name = file.language().objects().constructor();
    List<TypeRef> lineage = lineage(type);
    FileFunctions.Result result =
        isComplete(lineage) ? FileFunctions.Result.OBJECT : FileFunctions.Result.OPEN_OBJECT;
    if (name.isEmpty()) {
      List<String> path = declared(type).path();
      return fitting(
          file, OptionalInt.of(type.type()), path.get(path.size() - 1), arguments, result);
    }
    return first(lineage, name.get(), arguments, result);
  }

  /** Whether the files have all that some classes extend. */
  private boolean isComplete(List<TypeRef> lineage) {
    return lineage.stream()
        .allMatch(type ->
            declared(type).bases().stream()
                .allMatch(base ->
                    isRoot(files.get(type.file()), base)
                        || meaning(files.get(type.file()), base, new HashSet<>()).isPresent()));
  }

  private static boolean isRoot(LinkedFile file, QualifiedName base) {
    return file.language()
        .objects()
        .rootClasses()
        .contains(base.path().get(base.path().size() - 1));
  }

  /** The method of a class, or of all that extends it if it only declares it. */
  private List<Target> methods(TypeRef type, String name, List<PassedArgument> arguments) {
    List<Target> own = first(lineage(type), name, arguments, FileFunctions.Result.RETURNED);
    if (!own.isEmpty()) {
      return own;
    }
    List<Target> overrides = new ArrayList<>();
    for (TypeRef each : derived(type)) {
      overrides.addAll(
          fitting(
              files.get(each.file()),
              OptionalInt.of(each.type()),
              name,
              arguments,
              FileFunctions.Result.RETURNED));
    }
    return overrides.size() > MOST_OVERRIDES ? List.of() : overrides;
  }

  private List<Target> first(
      List<TypeRef> lineage,
      String name,
      List<PassedArgument> arguments,
      FileFunctions.Result result) {
    for (TypeRef each : lineage) {
      List<Target> own =
          fitting(files.get(each.file()), OptionalInt.of(each.type()), name, arguments, result);
      if (!own.isEmpty()) {
        return own;
      }
    }
    return List.of();
  }

  private List<Target> fitting(
      LinkedFile file,
      OptionalInt type,
      String name,
      List<PassedArgument> arguments,
      FileFunctions.Result result) {
    List<Target> fitting = new ArrayList<>();
    for (DeclaredFunction function :
        functions.getOrDefault(new Member(file.number(), type, name), List.of())) {
      ArgumentBinding.of(function.signature(), arguments)
          .ifPresent(parameters ->
              fitting.add(new Target(file.number(), function.number(), parameters, result)));
    }
    return fitting;
  }

  private DeclaredType declared(TypeRef type) {
    return files.get(type.file()).facts().types().get(type.type());
  }

  /** A class, and what it extends, near before far. */
  private List<TypeRef> lineage(TypeRef type) {
    return reached(type, this::bases);
  }

  private List<TypeRef> derived(TypeRef type) {
    Map<TypeRef, List<TypeRef>> known = derived;
    if (known == null) {
      known = new HashMap<>();
      for (LinkedFile file : files) {
        for (int i = 0; i < file.facts().types().size(); i++) {
          TypeRef each = new TypeRef(file.number(), i);
          for (TypeRef base : bases(each)) {
            known.computeIfAbsent(base, any -> new ArrayList<>()).add(each);
          }
        }
      }
      derived = known;
    }
    Map<TypeRef, List<TypeRef>> all = known;
    return reached(type, each -> all.getOrDefault(each, List.of())).stream().skip(1).toList();
  }

  private static List<TypeRef> reached(TypeRef from, Function<TypeRef, List<TypeRef>> edges) {
    Set<TypeRef> seen = new LinkedHashSet<>(Set.of(from));
    Deque<TypeRef> open = new ArrayDeque<>(seen);
    while (!open.isEmpty()) {
      for (TypeRef next : edges.apply(open.pop())) {
        if (seen.add(next)) {
          open.add(next);
        }
      }
    }
    return List.copyOf(seen);
  }

  private List<TypeRef> bases(TypeRef type) {
    List<TypeRef> known = bases.get(type);
    if (known == null) {
      DeclaredType declared = declared(type);
      Set<TypeRef> found = new LinkedHashSet<>();
      declared.ownBases().forEach(own -> found.add(new TypeRef(type.file(), own)));
      for (QualifiedName base : declared.bases()) {
        meaning(files.get(type.file()), base, new HashSet<>())
            .filter(OfType.class::isInstance)
            .map(meaning -> ((OfType) meaning).type())
            .ifPresent(found::add);
      }
      known = List.copyOf(found);
      bases.put(type, known);
    }
    return known;
  }

  private Optional<Meaning> meaning(LinkedFile from, QualifiedName name, Set<String> asked) {
    if (asked.size() == MOST_MODULES || !asked.add(from.number() + " " + name)) {
      return Optional.empty();
    }
    return switch (from.language().modules().kind()) {
      case PATH -> byPath(from, name, asked);
      case PACKAGE -> byPackage(name.path());
      case NONE -> Optional.empty();
    };
  }

  private Optional<Meaning> byPackage(List<String> path) {
    for (int length = path.size(); length > 0; length--) {
      TypeRef type = types.get(String.join(".", path.subList(0, length)));
      if (type != null) {
        return member(files.get(type.file()), type, path.subList(length, path.size()));
      }
    }
    return Optional.empty();
  }

  /** What is left of a path behind a class. */
  private static Optional<Meaning> member(LinkedFile file, TypeRef type, List<String> rest) {
    return switch (rest.size()) {
      case 0 -> Optional.of(new OfType(type));
      case 1 -> Optional.of(new OfMember(file, Optional.of(type), rest.get(0)));
      default -> Optional.empty();
    };
  }

  private Optional<Meaning> byPath(LinkedFile from, QualifiedName name, Set<String> asked) {
    List<String> roots = new ArrayList<>();
    if (name.level() > 0) {
      String directory = from.directory();
      for (int i = 1; i < name.level() && !directory.isEmpty(); i++) {
        directory = parent(directory);
      }
      roots.add(directory);
    } else {
      String directory = from.directory();
      while (!directory.isEmpty()) {
        roots.add(directory);
        directory = parent(directory);
      }
      roots.add("");
      roots.addAll(USUAL_ROOTS);
    }
    int shortest = name.level() > 0 ? 0 : 1;
    for (String root : roots) {
      for (int length = name.path().size(); length >= shortest; length--) {
        String key = root + String.join("/", name.path().subList(0, length));
        LinkedFile module =
            modules.get(key.endsWith("/") ? key.substring(0, key.length() - 1) : key);
        if (module != null) {
          return inModule(module, name.path().subList(length, name.path().size()), asked);
        }
      }
    }
    return Optional.empty();
  }

  /** The directory around one; both end with a slash, and the root is empty. */
  private static String parent(String directory) {
    return directory.substring(0, directory.lastIndexOf('/', directory.length() - 2) + 1);
  }

  private Optional<Meaning> inModule(LinkedFile module, List<String> rest, Set<String> asked) {
    if (rest.isEmpty()) {
      return Optional.of(new OfModule());
    }
    String name = rest.get(0);
    if (rest.size() == 1
        && functions.containsKey(new Member(module.number(), OptionalInt.empty(), name))) {
      return Optional.of(new OfMember(module, Optional.empty(), name));
    }
    for (int length = rest.size(); length > 0; length--) {
      for (int i = 0; i < module.facts().types().size(); i++) {
        if (module.facts().types().get(i).path().equals(rest.subList(0, length))) {
          return member(module, new TypeRef(module.number(), i), rest.subList(length, rest.size()));
        }
      }
    }
    List<QualifiedName> origins = new ArrayList<>();
    for (QualifiedName origin : module.facts().imports().getOrDefault(name, List.of())) {
      origins.add(then(origin, rest.subList(1, rest.size())));
    }
    module.facts().wholes().forEach(whole -> origins.add(then(whole, rest)));
    for (QualifiedName origin : origins) {
      Optional<Meaning> found = meaning(module, origin, asked);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private static QualifiedName then(QualifiedName name, List<String> rest) {
    QualifiedName longer = name;
    for (String part : rest) {
      longer = longer.then(part);
    }
    return longer;
  }
}
