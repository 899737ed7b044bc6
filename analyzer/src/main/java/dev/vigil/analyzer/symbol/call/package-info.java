/** What calls hand to the parameters of functions. */
@NullMarked
package dev.vigil.analyzer.symbol.call;

import org.jspecify.annotations.NullMarked;
