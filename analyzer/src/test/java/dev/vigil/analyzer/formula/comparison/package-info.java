@NullMarked
package dev.vigil.analyzer.formula.comparison;

import org.jspecify.annotations.NullMarked;
