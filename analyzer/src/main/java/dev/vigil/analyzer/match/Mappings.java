package dev.vigil.analyzer.match;

import dev.vigil.analyzer.syntax.Alias;
import dev.vigil.analyzer.syntax.Collection;
import dev.vigil.analyzer.syntax.Dictionary;
import dev.vigil.analyzer.syntax.DictionaryElement;
import dev.vigil.analyzer.syntax.DictionaryEntry;
import dev.vigil.analyzer.syntax.DictionarySpread;
import dev.vigil.analyzer.syntax.Expression;
import dev.vigil.analyzer.syntax.StringLiteral;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What mappings have that merge the entries of other mappings of the file. */
final class Mappings {
  /** Entries that are merged into one mapping, and mappings that are looked into for them. */
  private static final int MOST = 1_000;

  private final List<DictionaryElement> elements;
  private final Set<String> keys = new HashSet<>();
  private int looked;

  private Mappings(List<DictionaryElement> own) {
    elements = new ArrayList<>(own);
    elements.removeIf(Mappings::isMerge);
    own.forEach(this::addKey);
  }

  /**
   * The elements of a mapping and the entries that it merges through aliases, but for those whose
   * key it has itself. What is merged in other ways stays one element.
   */
  static List<DictionaryElement> merged(Dictionary mapping) {
    if (mapping.elements().stream().noneMatch(Mappings::isMerge)) {
      return mapping.elements();
    }
    Mappings all = new Mappings(mapping.elements());
    all.mergeInto(mapping);
    return all.elements;
  }

  private static boolean isMerge(DictionaryElement element) {
    return element instanceof DictionarySpread spread
        && (spread.value() instanceof Alias || spread.value() instanceof Collection);
  }

  private void mergeInto(Dictionary mapping) {
    for (DictionaryElement element : mapping.elements()) {
      if (element instanceof DictionarySpread spread) {
        merge(spread.value());
      }
    }
  }

  private void merge(Expression merged) {
    switch (merged) {
      case Alias(var span, var name, Dictionary target) -> merge(target);
      case Collection several -> several.elements().forEach(this::merge);
      default -> {}
    }
  }

  private void merge(Dictionary target) {
    if (++looked > MOST) {
      return;
    }
    for (DictionaryElement element : target.elements()) {
      if (element instanceof DictionaryEntry && elements.size() < MOST && addKey(element)) {
        elements.add(element);
      }
    }
    mergeInto(target);
  }

  /** Whether the key of an entry is no text, or was not there. */
  private boolean addKey(DictionaryElement element) {
    return !(element instanceof DictionaryEntry entry && entry.key() instanceof StringLiteral key)
        || keys.add(key.value());
  }
}
