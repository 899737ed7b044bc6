package dev.vigil.analyzer.taint.transfer;

import dev.vigil.analyzer.budget.WorkBudget;
import dev.vigil.analyzer.parse.LanguageTraits;
import dev.vigil.analyzer.syntax.Node;
import dev.vigil.analyzer.taint.role.Roles;
import dev.vigil.analyzer.taint.specification.TaintOptions;
import java.util.function.Function;

/**
 * What the analysis of a file by one rule knows wherever it looks.
 *
 * @param roles what the rule says of the nodes
 * @param options how taint spreads
 * @param summaries what functions do
 * @param types what code declares of its variables
 * @param language what must be known of the language of the file
 * @param shared the taint in what outlives calls
 * @param budget of steps
 */
public record TaintContext(
    Roles roles,
    TaintOptions options,
    FunctionSummaries summaries,
    Function<Node, ScalarTypes> types,
    LanguageTraits language,
    SharedTaint shared,
    WorkBudget budget) {}
