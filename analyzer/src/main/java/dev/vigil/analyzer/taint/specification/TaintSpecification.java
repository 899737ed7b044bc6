package dev.vigil.analyzer.taint.specification;

import java.util.List;

/**
 * What a taint rule looks for: data that comes from a source and reaches a sink.
 *
 * @param sources where data becomes tainted; at least one
 * @param sinks where tainted data must not arrive; at least one
 * @param sanitizers what makes data harmless
 * @param guards what checks that data is harmless
 * @param propagators how taint goes on where the engine would not know it
 * @param options how far taint spreads by itself
 */
public record TaintSpecification(
    List<TaintSource> sources,
    List<TaintSink> sinks,
    List<TaintSanitizer> sanitizers,
    List<TaintGuard> guards,
    List<TaintPropagator> propagators,
    TaintOptions options) {
  /** Copies the lists. */
  public TaintSpecification {
    sources = List.copyOf(sources);
    sinks = List.copyOf(sinks);
    sanitizers = List.copyOf(sanitizers);
    guards = List.copyOf(guards);
    propagators = List.copyOf(propagators);
  }

  /**
   * Whether its data is followed from file to file: if it says so, and has no labels, whose
   * conditions are decided within a file.
   */
  public boolean isAcrossFiles() {
    return options.acrossFiles()
        && options.withinFile()
        && !options.focusOnSource()
        && !options.unifyMetavariables()
        && sources.stream().allMatch(source -> source.label().equals(TaintSource.DEFAULT_LABEL))
        && sources.stream().noneMatch(TaintSource::control)
        && sinks.stream().noneMatch(TaintSink::atExit);
  }
}
