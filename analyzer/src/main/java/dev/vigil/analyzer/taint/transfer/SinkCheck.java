package dev.vigil.analyzer.taint.transfer;

import dev.vigil.analyzer.symbol.ExternalCall;
import dev.vigil.analyzer.syntax.Span;
import dev.vigil.analyzer.taint.role.SinkMatch;
import dev.vigil.analyzer.taint.specification.LabelCondition;
import dev.vigil.analyzer.taint.specification.SinkRequirement;
import dev.vigil.analyzer.taint.value.Taints;
import dev.vigil.analyzer.taint.value.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;

/** Decides at one node of a control-flow graph which sinks are reached. */
final class SinkCheck {
  private record Pending(SinkMatch sink, Taints taints) {}

  private final SinkReports reports;
  private final BooleanSupplier atExit;
  private final Map<Span, Taints> watched = new HashMap<>();
  private final List<Pending> pending = new ArrayList<>();

  /**
   * A check.
   *
   * @param reports who is told
   * @param atExit whether the function may end behind the node
   */
  SinkCheck(SinkReports reports, BooleanSupplier atExit) {
    this.reports = reports;
    this.atExit = atExit;
  }

  /** Notes the taint of an expression that requirements of sinks ask for. */
  void watch(Span span, Taints taints) {
    watched.merge(span, taints, Taints::with);
  }

  /** Looks at what reaches a sink. */
  void check(SinkMatch sink, Taints taints, Taints control) {
    Taints all = taints.with(control);
    if (all.isEmpty() || (sink.sink().atExit() && !atExit.getAsBoolean())) {
      return;
    }
    switch (sink.sink().requirement()) {
      case SinkRequirement.OfSink(LabelCondition condition) -> {
        if (all.hasParameters() || condition.holds(all.labels())) {
          reports.reached(sink, all);
        }
      }
      // What the other metavariables stand for may be evaluated later.
      case SinkRequirement.OfMetavariables requirements -> pending.add(new Pending(sink, all));
    }
  }

  /** A sink inside of a called function is reached. */
  void reached(SinkMatch sink, Taints taints) {
    check(sink, taints, Taints.NONE);
  }

  /** An external call is made. */
  void called(ExternalCall call, Value receiver, List<Value> arguments) {
    reports.called(call, receiver, arguments);
  }

  /** Decides what could not be decided before the whole node was evaluated. */
  void finish() {
    for (Pending each : pending) {
      if (each.sink().sink().requirement()
              instanceof SinkRequirement.OfMetavariables(var requirements)
          && requirements.stream().allMatch(requirement -> holds(each.sink(), requirement))) {
        reports.reached(each.sink(), each.taints());
      }
    }
    pending.clear();
    watched.clear();
  }

  private boolean holds(SinkMatch sink, SinkRequirement.OfMetavariable requirement) {
    return sink.range()
        .bindings()
        .get(requirement.metavariable())
        .map(binding -> watched.getOrDefault(binding.span(), Taints.NONE))
        .map(Taints::labels)
        .map(labels -> requirement.condition().holds(labels))
        .orElse(false);
  }
}
