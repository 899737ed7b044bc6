package dev.vigil.analyzer.taint.transfer;

import dev.vigil.analyzer.symbol.AccessPath;
import dev.vigil.analyzer.syntax.Span;
import dev.vigil.analyzer.taint.value.Taint;
import dev.vigil.analyzer.taint.value.Taints;
import dev.vigil.analyzer.taint.value.Trace;
import dev.vigil.analyzer.taint.value.Value;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Writes summaries as text and reads them again, without a tree: places and labels as texts, traces
 * as regions, sources and sinks as the numbers of their matches. Equal summaries are equal texts.
 * Of constants, texts, numbers and truth values are kept, and how many elements a list has.
 */
final class SummaryCodec {
  private static final String VERSION = "summary-2";

  private SummaryCodec() {}

  static String write(FunctionSummary summary) {
    Writer writer = new Writer();
    writer.text(VERSION);
    writer.value(summary.result());
    writer.value(summary.raised());
    writer.number(summary.parameters().size());
    summary
        .parameters()
        .forEach((parameter, left) -> {
          writer.number(parameter);
          writer.value(left);
        });
    writer.number(summary.receiver().orElse(-1));
    writer.places(summary.variables());
    writer.number(summary.sinks().size());
    summary
        .sinks()
        .forEach((sink, taints) -> {
          writer.number(sink);
          writer.taints(taints);
        });
    return writer.written.toString();
  }

  /**
   * Reads what {@link #write} has written.
   *
   * @throws IllegalArgumentException if it has not; the message says where
   */
  static FunctionSummary read(String text) {
    Reader reader = new Reader(text);
    if (!reader.text().equals(VERSION)) {
      throw new IllegalArgumentException("not a summary of this version: " + VERSION);
    }
    Value result = reader.value();
    Value raised = reader.value();
    SortedMap<Integer, Value> parameters = new TreeMap<>();
    for (int left = reader.count(); left > 0; left--) {
      int parameter = reader.number();
      parameters.put(parameter, reader.value());
    }
    int receiver = reader.number();
    SortedMap<AccessPath, Taints> variables = reader.places();
    SortedMap<Integer, Taints> sinks = new TreeMap<>();
    for (int left = reader.count(); left > 0; left--) {
      int sink = reader.number();
      sinks.put(sink, reader.taints());
    }
    reader.end();
    return new FunctionSummary(
        result,
        raised,
        parameters,
        receiver < 0 ? Optional.empty() : Optional.of(receiver),
        variables,
        sinks);
  }

  /** Numbers end with a space; texts begin with their length. */
  private static final class Writer {
    private final StringBuilder written = new StringBuilder();

    void number(int number) {
      written.append(number).append(' ');
    }

    void flag(boolean flag) {
      number(flag ? 1 : 0);
    }

    void text(String text) {
      number(text.length());
      written.append(text);
    }

    void value(Value value) {
      taints(value.own());
      places(value.parts());
      number(value.constants().size());
      value
          .constants()
          .forEach((steps, constant) -> {
            place(steps);
            constant(constant);
          });
    }

    private void constant(Object constant) {
      switch (constant) {
        case String text -> constant("text", text);
        case BigInteger number -> constant("number", number.toString());
        case Boolean truth -> constant("truth", truth.toString());
        case CallEffects.Length(int elements) -> constant("length", Integer.toString(elements));
        default -> text("");
      }
    }

    private void constant(String kind, String value) {
      text(kind);
      text(value);
    }

    void places(SortedMap<AccessPath, Taints> places) {
      number(places.size());
      places.forEach((place, taints) -> {
        place(place);
        taints(taints);
      });
    }

    void place(AccessPath place) {
      text(place.base());
      number(place.steps().size());
      place.steps().forEach(this::text);
    }

    void taints(Taints taints) {
      number(taints.traces().size());
      for (Map.Entry<Taint, Trace> each : taints.traces().entrySet()) {
        number(each.getKey().origin());
        text(each.getKey().label());
        place(each.getKey().part());
        flag(each.getKey().deep());
        trace(each.getValue());
      }
    }

    private void trace(Trace trace) {
      number(trace.length());
      for (Span step : trace.steps()) {
        number(step.start());
        number(step.end());
      }
      flag(trace.isCut());
    }
  }

  private static final class Reader {
    private final String text;
    private int at;

    Reader(String text) {
      this.text = text;
    }

    int number() {
      int end = text.indexOf(' ', at);
      try {
        int number = Integer.parseInt(text.substring(at, Math.max(at, end)));
        at = end + 1;
        return number;
      } catch (NumberFormatException e) {
        throw new IllegalArgumentException("a number is expected at " + at + " of a summary", e);
      }
    }

    /** How many of something follow: each takes two characters at least. */
    int count() {
      int from = at;
      int count = number();
      if (count < 0 || count > text.length() - at) {
        throw new IllegalArgumentException(
            "not so many parts of a summary at " + from + ": " + count);
      }
      return count;
    }

    boolean flag() {
      int from = at;
      int flag = number();
      if (flag != 0 && flag != 1) {
        throw new IllegalArgumentException(
            "0 or 1 is expected at " + from + " of a summary: " + flag);
      }
      return flag == 1;
    }

    String text() {
      int length = count();
      at += length;
      return text.substring(at - length, at);
    }

    Value value() {
      Taints own = taints();
      SortedMap<AccessPath, Taints> parts = places();
      SortedMap<AccessPath, Object> constants = new TreeMap<>();
      for (int left = count(); left > 0; left--) {
        AccessPath steps = place();
        String kind = text();
        if (!kind.isEmpty()) {
          constants.put(steps, constant(kind));
        }
      }
      return new Value(own, parts, constants);
    }

    private Object constant(String kind) {
      String value = text();
      try {
        return switch (kind) {
          case "text" -> value;
          case "number" -> new BigInteger(value);
          case "truth" -> Boolean.valueOf(value);
          case "length" -> new CallEffects.Length(Integer.parseInt(value));
          default ->
              throw new IllegalArgumentException("no kind of constant in a summary: " + kind);
        };
      } catch (NumberFormatException e) {
        throw new IllegalArgumentException("no " + kind + " in a summary: " + value, e);
      }
    }

    SortedMap<AccessPath, Taints> places() {
      SortedMap<AccessPath, Taints> places = new TreeMap<>();
      for (int left = count(); left > 0; left--) {
        AccessPath place = place();
        places.put(place, taints());
      }
      return places;
    }

    AccessPath place() {
      String base = text();
      List<String> steps = new ArrayList<>();
      for (int left = count(); left > 0; left--) {
        steps.add(text());
      }
      return new AccessPath(base, steps);
    }

    Taints taints() {
      Taints taints = Taints.NONE;
      for (int left = count(); left > 0; left--) {
        int origin = number();
        String label = text();
        AccessPath part = place();
        Taint taint = new Taint(origin, label, part, flag());
        taints = taints.with(Taints.of(taint, trace()));
      }
      return taints;
    }

    private Trace trace() {
      Trace trace = Trace.START;
      Span last = new Span(0, 0);
      for (int left = count(); left > 0; left--) {
        int start = number();
        last = new Span(start, number());
        trace = trace.then(last);
      }
      // A trace that is cut says so when it gets one step more.
      return flag() ? trace.then(last) : trace;
    }

    void end() {
      if (at != text.length()) {
        throw new IllegalArgumentException("more than a summary, at " + at);
      }
    }
  }
}
