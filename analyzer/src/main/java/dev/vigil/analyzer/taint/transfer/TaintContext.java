package dev.vigil.analyzer.taint.transfer;

import dev.vigil.analyzer.budget.WorkBudget;
import dev.vigil.analyzer.symbol.ExternalCalls;
import dev.vigil.analyzer.taint.role.Roles;
import dev.vigil.analyzer.taint.specification.TaintOptions;

/**
 * What the analysis of a file by one rule knows wherever it looks.
 *
 * @param roles what the rule says of the nodes
 * @param options how taint spreads
 * @param summaries what functions do
 * @param code what is known of the code
 * @param shared the taint in what outlives calls
 * @param externals the calls whose effects are left open
 * @param budget of steps
 */
public record TaintContext(
    Roles roles,
    TaintOptions options,
    FunctionSummaries summaries,
    CodeFacts code,
    SharedTaint shared,
    ExternalCalls externals,
    WorkBudget budget) {}
