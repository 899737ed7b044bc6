package dev.vigil.analyzer.link;

import dev.vigil.analyzer.symbol.AccessPath;
import dev.vigil.analyzer.syntax.Span;
import dev.vigil.analyzer.taint.value.Taint;
import dev.vigil.analyzer.taint.value.Taints;
import dev.vigil.analyzer.taint.value.Trace;
import dev.vigil.analyzer.taint.value.Value;
import java.util.Collection;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** Writes the parts of facts as text: numbers end with a space, texts begin with their length. */
final class FactsWriter {
  private final StringBuilder written = new StringBuilder();

  String written() {
    return written.toString();
  }

  void number(int number) {
    written.append(number).append(' ');
  }

  void text(String text) {
    number(text.length());
    written.append(text);
  }

  <T> void all(Collection<T> items, Consumer<T> each) {
    number(items.size());
    items.forEach(each);
  }

  <K, V> void map(Map<K, V> entries, BiConsumer<K, V> each) {
    number(entries.size());
    entries.forEach(each);
  }

  void span(Span span) {
    number(span.start());
    number(span.end() - span.start());
  }

  /** Taints only: what is known of constants stays in the file. */
  void value(Value value) {
    taints(value.own());
    places(value.parts());
  }

  private void places(SortedMap<AccessPath, Taints> places) {
    map(
        places,
        (place, taints) -> {
          all(place.steps(), this::text);
          taints(taints);
        });
  }

  void taints(Taints taints) {
    number(taints.size());
    taints.forEach((taint, trace) -> {
      taint(taint);
      trace(trace);
    });
  }

  private void taint(Taint taint) {
    number(taint.origin());
    text(taint.label());
    all(taint.part().steps(), this::text);
    number(taint.deep() ? 1 : 0);
  }

  private void trace(Trace trace) {
    all(trace.steps(), this::span);
    number(trace.isCut() ? 1 : 0);
  }
}
