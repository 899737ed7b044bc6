package dev.vigil.ingest;

import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;

/** Which units the topic of blobs has, and which the latest manifests name. */
final class UnitLedger {
  private final Set<String> sent = new HashSet<>();
  private final Set<String> referenced = new HashSet<>();

  /** Of a manifest that was there before the night: its blobs are in the topic. */
  void know(Set<String> units) {
    sent.addAll(units);
  }

  /** Whether a unit has to be sent; from then on it counts as sent. */
  boolean isNew(String unit) {
    return sent.add(unit);
  }

  /** Of a manifest that is the latest one after the night. */
  void refer(Set<String> units) {
    referenced.addAll(units);
  }

  boolean isReferenced(String unit) {
    return referenced.contains(unit);
  }

  /** What is in the topic and no manifest names any more, sorted. */
  Set<String> unreferenced() {
    Set<String> units = new TreeSet<>(sent);
    units.removeAll(referenced);
    return units;
  }
}
