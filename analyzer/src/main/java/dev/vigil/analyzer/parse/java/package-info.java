/**
 * Java 8 to 25: {@link dev.vigil.analyzer.parse.java.JavaFrontEnd}. The lexer and the parser are
 * generated from grammars; what a token is by its place is decided in between.
 */
@NullMarked
package dev.vigil.analyzer.parse.java;

import org.jspecify.annotations.NullMarked;
