/**
 * The front end of JavaScript: {@link dev.vigil.analyzer.parse.javascript.JavaScript}, {@link
 * dev.vigil.analyzer.parse.javascript.JavaScriptFrontEnd}.
 */
@NullMarked
package dev.vigil.analyzer.parse.javascript;

import org.jspecify.annotations.NullMarked;
