@NullMarked
package dev.vigil.analyzer.symbol;

import org.jspecify.annotations.NullMarked;
