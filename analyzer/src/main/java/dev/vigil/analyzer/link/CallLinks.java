package dev.vigil.analyzer.link;

import dev.vigil.analyzer.budget.WorkBudget;
import dev.vigil.analyzer.taint.FunctionFacts;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/** What the open calls of a snapshot call: the same for all rules. */
final class CallLinks {
  /** Files whose details are kept at a time. */
  private static final int MOST_DETAILS = 300;

  private final List<LinkedFile> files;
  private final NameResolution names;
  private final List<List<List<Target>>> targets = new ArrayList<>();

  /** By file, the calls of methods of declared types that no file has. */
  private final List<BitSet> made = new ArrayList<>();

  private final Map<FunctionKey, SortedSet<FunctionKey>> callers = new HashMap<>();

  /** The details that were asked for last. */
  private final Map<Integer, FlowDetails> details =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Integer, FlowDetails> eldest) {
          return size() > MOST_DETAILS;
        }
      };

  CallLinks(List<LinkedFile> files) {
    this.files = List.copyOf(files);
    this.names = new NameResolution(this.files);
    for (LinkedFile file : this.files) {
      List<List<Target>> called = new ArrayList<>();
      BitSet withoutCode = new BitSet();
      for (OpenCall call : file.facts().calls()) {
        List<Target> found = names.targets(file, call);
        withoutCode.set(called.size(), found.isEmpty() && names.isOfDeclaredType(file, call));
        called.add(found);
        FunctionKey caller = new FunctionKey(file.number(), call.owner());
        for (Target target : found) {
          callers
              .computeIfAbsent(
                  new FunctionKey(target.file(), target.function()), any -> new TreeSet<>())
              .add(caller);
        }
      }
      targets.add(called);
      made.add(withoutCode);
    }
  }

  /** The files, by their numbers. */
  List<LinkedFile> files() {
    return files;
  }

  /**
   * What the functions of a file do with data.
   *
   * @param budget pays for what must be read again
   */
  FlowDetails details(LinkedFile file, WorkBudget budget) {
    FlowDetails known = details.get(file.number());
    if (known == null) {
      String text = file.details().text();
      budget.take(text.length());
      known = FactsCodec.readDetails(text);
      details.put(file.number(), known);
    }
    return known;
  }

  /** What an open call calls; nothing if that is in no file. */
  List<Target> targets(LinkedFile file, int call) {
    return targets.get(file.number()).get(call);
  }

  /**
   * Whether an open call calls a method of a declared class or interface that no file has: what a
   * framework makes of it looks something up by its arguments.
   */
  boolean isMade(LinkedFile file, int call) {
    return made.get(file.number()).get(call);
  }

  /** The functions that make open calls of a function. */
  SortedSet<FunctionKey> callers(FunctionKey function) {
    return callers.getOrDefault(function, new TreeSet<>());
  }

  /** The functions that a function calls by the open calls that matter for a rule. */
  SortedSet<FunctionKey> callees(FunctionKey function, FunctionFacts facts) {
    SortedSet<FunctionKey> callees = new TreeSet<>();
    for (int call : facts.calls().keySet()) {
      for (Target target : targets.get(function.file()).get(call)) {
        callees.add(new FunctionKey(target.file(), target.function()));
      }
    }
    return callees;
  }
}
