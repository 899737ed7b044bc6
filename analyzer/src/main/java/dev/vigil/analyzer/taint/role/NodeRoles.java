package dev.vigil.analyzer.taint.role;

import java.util.ArrayList;
import java.util.List;

/** What a rule says of one node. Filled while the roles of a file are found, then only read. */
public final class NodeRoles {
  /** Of a node of which the rule says nothing. */
  public static final NodeRoles NONE = new NodeRoles();

  /** How a sanitizer sees a node. */
  public enum Cleaning {
    /** It says nothing. */
    NO,
    /** The value is harmless, but what is inside of it need not be. */
    VALUE,
    /** The node is harmless with all that is inside of it. */
    WHOLE
  }

  private final List<SourceMatch> sources = new ArrayList<>();
  private final List<SourceMatch> exactSources = new ArrayList<>();
  private final List<SinkMatch> sinks = new ArrayList<>();
  private final List<PropagatorMatch> from = new ArrayList<>();
  private final List<PropagatorMatch> to = new ArrayList<>();
  private final List<GuardMatch> guards = new ArrayList<>();
  private Cleaning cleaning = Cleaning.NO;
  private boolean cleansPlace;
  private boolean watched;

  void add(SourceMatch source, boolean exact) {
    if (exact || !source.source().exact()) {
      sources.add(source);
    }
    if (exact) {
      exactSources.add(source);
    }
  }

  void add(SinkMatch sink) {
    sinks.add(sink);
  }

  void addFrom(PropagatorMatch propagator) {
    from.add(propagator);
  }

  void addTo(PropagatorMatch propagator) {
    to.add(propagator);
  }

  void add(GuardMatch guard) {
    guards.add(guard);
  }

  void clean(Cleaning how) {
    cleaning = cleaning.compareTo(how) < 0 ? how : cleaning;
  }

  void cleanPlace() {
    cleansPlace = true;
  }

  void watch() {
    watched = true;
  }

  /** The matches of sources that taint the node. */
  public List<SourceMatch> sources() {
    return sources;
  }

  /** Whether a source matches the node itself, not something around it. */
  public boolean isExactly(SourceMatch source) {
    return exactSources.contains(source);
  }

  /** The sinks that the node is. */
  public List<SinkMatch> sinks() {
    return sinks;
  }

  /** The propagators whose taint comes from the node. */
  public List<PropagatorMatch> from() {
    return from;
  }

  /** The propagators whose taint goes to the node. */
  public List<PropagatorMatch> to() {
    return to;
  }

  /** The checks that the node is. */
  public List<GuardMatch> guards() {
    return guards;
  }

  /** How it is cleaned. */
  public Cleaning cleaning() {
    return cleaning;
  }

  /** Whether a variable that the node is stays clean from there on. */
  public boolean cleansPlace() {
    return cleansPlace;
  }

  /** Whether the taint of the node is asked for by a requirement of a sink. */
  public boolean isWatched() {
    return watched;
  }
}
