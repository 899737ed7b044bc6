/**
 * Control flow of the common tree, and data-flow analyses over it: {@link
 * dev.vigil.analyzer.flow.ControlFlowGraph}, {@link dev.vigil.analyzer.flow.FlowAnalysis}.
 */
@NullMarked
package dev.vigil.analyzer.flow;

import org.jspecify.annotations.NullMarked;
