package dev.vigil.analyzer.link;

import dev.vigil.analyzer.finding.TraceStep;
import dev.vigil.analyzer.symbol.DeclaredFunction;
import dev.vigil.analyzer.symbol.DeclaredType;
import dev.vigil.analyzer.symbol.QualifiedName;
import dev.vigil.analyzer.syntax.Span;
import dev.vigil.analyzer.taint.FunctionFacts;
import java.util.Collections;
import java.util.Comparator;
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
 * @param anything what its functions do with any data, by their numbers
 * @param rules what they do with the data of a rule, where the rule makes a difference
 * @param steps the regions that traces name, with what readers see of them
 */
public record ContentFacts(
    int length,
    List<String> packagePath,
    List<DeclaredFunction> functions,
    List<DeclaredType> types,
    SortedMap<String, List<QualifiedName>> imports,
    List<QualifiedName> wholes,
    List<OpenCall> calls,
    SortedMap<Integer, FunctionFacts> anything,
    List<RuleFacts> rules,
    SortedMap<Span, TraceStep> steps) {
  /** The order of regions in the steps. */
  public static final Comparator<Span> BY_PLACE =
      Comparator.comparingInt(Span::start).thenComparingInt(Span::end);

  /** Copies the collections. */
  public ContentFacts {
    packagePath = List.copyOf(packagePath);
    functions = List.copyOf(functions);
    types = List.copyOf(types);
    imports = Collections.unmodifiableSortedMap(new TreeMap<>(imports));
    wholes = List.copyOf(wholes);
    calls = List.copyOf(calls);
    anything = Collections.unmodifiableSortedMap(new TreeMap<>(anything));
    rules = List.copyOf(rules);
    SortedMap<Span, TraceStep> sorted = new TreeMap<>(BY_PLACE);
    sorted.putAll(steps);
    steps = Collections.unmodifiableSortedMap(sorted);
  }
}
