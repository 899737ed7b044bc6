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
}
