@NullMarked
package dev.vigil.analyzer.parse.antlr;

import org.jspecify.annotations.NullMarked;
