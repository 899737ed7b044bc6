package dev.vigil.analyzer.link;

import dev.vigil.analyzer.symbol.AccessPath;
import dev.vigil.analyzer.syntax.Span;
import dev.vigil.analyzer.taint.value.Taint;
import dev.vigil.analyzer.taint.value.Taints;
import dev.vigil.analyzer.taint.value.Trace;
import dev.vigil.analyzer.taint.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * Reads what {@link FactsWriter} has written; every method throws {@link IllegalArgumentException},
 * with the place, if something else stands there.
 */
final class FactsReader {
  private final String text;
  private int at;

  FactsReader(String text) {
    this.text = text;
  }

  int number() {
    int end = text.indexOf(' ', at);
    try {
      int number = Integer.parseInt(text.substring(at, Math.max(at, end)));
      at = end + 1;
      return number;
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("a number is expected at " + at + " of facts", e);
    }
  }

  boolean flag() {
    return number() == 1;
  }

  /** How many of something follow: each takes a character at least. */
  private int count() {
    int from = at;
    int count = number();
    if (count < 0 || count > text.length() - at) {
      throw new IllegalArgumentException("not so many parts of facts at " + from + ": " + count);
    }
    return count;
  }

  String text() {
    int length = count();
    at += length;
    return text.substring(at - length, at);
  }

  <T> List<T> all(Supplier<T> each) {
    int count = count();
    List<T> items = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      items.add(each.get());
    }
    return items;
  }

  <K extends Comparable<K>, V> SortedMap<K, V> map(Supplier<K> key, Supplier<V> value) {
    SortedMap<K, V> entries = new TreeMap<>();
    for (int left = count(); left > 0; left--) {
      K next = key.get();
      entries.put(next, value.get());
    }
    return entries;
  }

  Span span() {
    int start = number();
    return new Span(start, start + number());
  }

  Value value() {
    Taints own = taints();
    return new Value(own, map(this::place, this::taints), new TreeMap<>());
  }

  private AccessPath place() {
    return new AccessPath(AccessPath.NOWHERE.base(), all(this::text));
  }

  Taints taints() {
    Taints taints = Taints.NONE;
    for (int left = count(); left > 0; left--) {
      int origin = number();
      String label = text();
      Taint taint = new Taint(origin, label, place(), flag());
      taints = taints.with(Taints.of(taint, trace()));
    }
    return taints;
  }

  private Trace trace() {
    Trace trace = Trace.START;
    Span last = new Span(0, 0);
    for (Span step : all(this::span)) {
      last = step;
      trace = trace.then(step);
    }
    // A trace that is cut says so when it gets one step more.
    return flag() ? trace.then(last) : trace;
  }

  void end() {
    if (at != text.length()) {
      throw new IllegalArgumentException("more than facts, at " + at);
    }
  }
}
