package dev.vigil.analyzer.link;

import dev.vigil.analyzer.budget.WorkBudget;
import dev.vigil.analyzer.taint.FunctionFacts;
import java.util.List;
import java.util.Optional;

/**
 * What functions do with any data, whatever their calls call: the same for all rules that say
 * nothing of them or of what they call. Found when a rule asks for it.
 */
final class AnyDataLinks implements FunctionLinker.View {
  private final CallLinks links;
  private final WorkBudget budget;
  private final FunctionLinker linker;

  /**
   * Nothing is known yet.
   *
   * @param budget for all functions that are asked for
   */
  AnyDataLinks(CallLinks links, WorkBudget budget) {
    this.links = links;
    this.budget = budget;
    this.linker = new FunctionLinker(links, this, budget);
  }

  /**
   * What a function does.
   *
   * @throws WorkBudget.Exhausted if finding it, or something asked for before, takes more than the
   *     budget has
   */
  LinkedFunction of(FunctionKey key) {
    if (!linker.has(key)) {
      List<FunctionKey> order = linker.calleesFirst(List.of(key));
      boolean settled = false;
      try {
        linker.settle(order);
        settled = true;
      } finally {
        if (!settled) {
          linker.forget(order);
        }
      }
    }
    return linker.known(key);
  }

  @Override
  public FunctionFacts facts(FunctionKey key) {
    return links
        .details(links.files().get(key.file()), budget)
        .anything()
        .getOrDefault(key.function(), FunctionFacts.NOTHING);
  }

  @Override
  public int firstSource(int file) {
    return 0;
  }

  @Override
  public Optional<LinkedFunction> settled(FunctionKey key) {
    return Optional.empty();
  }
}
