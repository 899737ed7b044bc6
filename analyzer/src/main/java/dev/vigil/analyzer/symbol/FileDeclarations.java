package dev.vigil.analyzer.symbol;

import dev.vigil.analyzer.parse.ModuleNames;
import dev.vigil.analyzer.symbol.FileOutline.Declared;
import dev.vigil.analyzer.symbol.call.Signature;
import dev.vigil.analyzer.syntax.ClassDefinition;
import dev.vigil.analyzer.syntax.Module;
import dev.vigil.analyzer.syntax.Node;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.stream.Stream;

/** What a file declares that other files may name, and what it makes of theirs. */
public final class FileDeclarations {
  private final ExternalNames names;
  private final List<DeclaredFunction> functions = new ArrayList<>();
  private final List<DeclaredType> types = new ArrayList<>();
  private final IdentityHashMap<Node, Integer> numbers = new IdentityHashMap<>();

  /** What a file declares. */
  public FileDeclarations(FileOutline outline, FileFunctions file, ExternalNames names) {
    this.names = names;
    List<Node> owners = outline.owners();
    for (int i = 0; i < owners.size(); i++) {
      numbers.put(owners.get(i), i);
    }
    List<ClassDefinition> named =
        outline.types().stream()
            .filter(ClassDefinition.class::isInstance)
            .map(ClassDefinition.class::cast)
            .toList();
    IdentityHashMap<Node, Integer> typeNumbers = new IdentityHashMap<>();
    for (int i = 0; i < named.size(); i++) {
      typeNumbers.put(named.get(i), i);
    }
    for (ClassDefinition type : named) {
      types.add(
          new DeclaredType(
              path(type, named),
              file.classes().bases(type).stream()
                  .map(typeNumbers::get)
                  .filter(Objects::nonNull)
                  .toList(),
              names.bases(type)));
    }
    for (Declared declared : outline.functions()) {
      Integer type = typeNumbers.get(declared.owner());
      if (type != null || isModule(declared.owner())) {
        functions.add(
            new DeclaredFunction(
                number(declared.function()),
                type == null ? OptionalInt.empty() : OptionalInt.of(type),
                declared.function().name().name(),
                Signature.of(declared.function())));
      }
    }
  }

  private static boolean isModule(Node owner) {
    return owner instanceof Module;
  }

  private static List<String> path(ClassDefinition type, List<ClassDefinition> all) {
    List<String> path = new ArrayList<>();
    for (ClassDefinition each : all) {
      if (each.span().contains(type.span())) {
        path.add(each.name().name());
      }
    }
    return path;
  }

  /** The number of a function, or of the module, among the owners of code in the file. */
  public int number(Node owner) {
    return numbers.getOrDefault(owner, 0);
  }

  /** The functions of the module and of its classes, in the order of the source. */
  public List<DeclaredFunction> functions() {
    return Collections.unmodifiableList(functions);
  }

  /** The classes, in the order of the source. */
  public List<DeclaredType> types() {
    return Collections.unmodifiableList(types);
  }

  /** The package that the file says it is of. */
  public List<String> packagePath() {
    return names.packagePath();
  }

  /** Each name that the file imports, with what it may be called outside. */
  public SortedMap<String, List<QualifiedName>> imports() {
    return names.imports().names();
  }

  /** Whether the file imports what only tests do, so that no other code uses what it declares. */
  public boolean isTestCode(ModuleNames modules) {
    return Stream.concat(imports().values().stream().flatMap(List::stream), wholes().stream())
        .anyMatch(name -> name.level() == 0 && modules.isOfTests(name.path()));
  }

  /** That of which the file imports all. */
  public List<QualifiedName> wholes() {
    return names.imports().wholes();
  }
}
