/** What the front ends share that are made by ANTLR. */
@NullMarked
package dev.vigil.analyzer.parse.antlr;

import org.jspecify.annotations.NullMarked;
