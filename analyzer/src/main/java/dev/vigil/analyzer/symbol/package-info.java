/**
 * What the names of a file mean: imports ({@link dev.vigil.analyzer.symbol.ImportTable}), scopes
 * and declared variables, declared types, classes and functions, and what calls call ({@link
 * dev.vigil.analyzer.symbol.FileFunctions}).
 */
@NullMarked
package dev.vigil.analyzer.symbol;

import org.jspecify.annotations.NullMarked;
