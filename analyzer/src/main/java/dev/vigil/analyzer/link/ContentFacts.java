package dev.vigil.analyzer.link;

import dev.vigil.analyzer.symbol.DeclaredFunction;
import dev.vigil.analyzer.symbol.DeclaredType;
import dev.vigil.analyzer.symbol.QualifiedName;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a content tells other files of its repository: what it declares and imports, what it calls
 * elsewhere, and what its functions do with data.
 *
 * @param length of the content, in UTF-16 units
 * @param packagePath the package that it says it is of
 * @param functions the functions that others may call
 * @param types the classes that others may name; their numbers are their places
 * @param imports each name that it imports, with what it may be called outside
 * @param wholes that of which it imports all
 * @param calls the calls that it leaves open; their numbers are their places
 * @param rules where it has to do with the data of rules
 * @param details what its functions do with data, as {@link FactsCodec} writes it
 */
record ContentFacts(
    int length,
    List<String> packagePath,
    List<DeclaredFunction> functions,
    List<DeclaredType> types,
    SortedMap<String, List<QualifiedName>> imports,
    List<QualifiedName> wholes,
    List<OpenCall> calls,
    List<RuleOutline> rules,
    String details) {
  /** Copies the collections. */
  public ContentFacts {
    packagePath = List.copyOf(packagePath);
    functions = List.copyOf(functions);
    types = List.copyOf(types);
    imports = Collections.unmodifiableSortedMap(new TreeMap<>(imports));
    wholes = List.copyOf(wholes);
    calls = List.copyOf(calls);
    rules = List.copyOf(rules);
  }

  /** The same without the details. */
  ContentFacts withoutDetails() {
    return new ContentFacts(
        length, packagePath, functions, types, imports, wholes, calls, rules, "");
  }
}
