package dev.vigil.analyzer.taint;

import dev.vigil.analyzer.symbol.ExternalCall;
import dev.vigil.analyzer.taint.role.SinkMatch;
import dev.vigil.analyzer.taint.transfer.OpenCode;
import dev.vigil.analyzer.taint.transfer.SinkReports;
import dev.vigil.analyzer.taint.value.Taints;
import dev.vigil.analyzer.taint.value.Value;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What the code of a function or of the module does with data, where it is open what external calls
 * do: their effects are taints of their own ({@link
 * dev.vigil.analyzer.taint.value.Taint#ofResult}).
 *
 * @param result what it returns
 * @param parameters what it leaves in what its parameters refer to, by their number
 * @param sinks what callers or external calls bring to sinks inside of it, by the numbers of their
 *     matches
 * @param calls what the external calls inside of it are given, by their numbers
 */
public record FunctionFacts(
    Value result,
    SortedMap<Integer, Value> parameters,
    SortedMap<Integer, Taints> sinks,
    SortedMap<Integer, CallFacts> calls) {
  /** Of a function that does nothing with data. */
  public static final FunctionFacts NOTHING =
      new FunctionFacts(Value.CLEAN, new TreeMap<>(), new TreeMap<>(), new TreeMap<>());

  /** Copies the maps. */
  public FunctionFacts {
    parameters = Collections.unmodifiableSortedMap(new TreeMap<>(parameters));
    sinks = Collections.unmodifiableSortedMap(new TreeMap<>(sinks));
    calls = Collections.unmodifiableSortedMap(new TreeMap<>(calls));
  }

  /** What it gives and hands on, whatever is said of sinks in it. */
  public FunctionFacts withoutSinks() {
    return new FunctionFacts(result, parameters, new TreeMap<>(), calls);
  }

  /** Collects what a function does while it is looked at. */
  static final class Recorder implements SinkReports {
    private final SortedMap<Integer, Taints> sinks = new TreeMap<>();
    private final SortedMap<Integer, CallFacts> calls = new TreeMap<>();

    @Override
    public void reached(SinkMatch sink, Taints taints) {
      Taints open = taints.parameters();
      if (!open.isEmpty()) {
        sinks.merge(sink.id(), open, Taints::with);
      }
    }

    @Override
    public void called(ExternalCall call, Value receiver, List<Value> arguments) {
      calls.merge(call.number(), new CallFacts(receiver, arguments), CallFacts::or);
    }

    FunctionFacts facts(OpenCode code) {
      return new FunctionFacts(code.result(), code.parameters(), sinks, calls);
    }
  }
}
