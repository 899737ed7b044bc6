/**
 * Python 3.0 to 3.14: {@link dev.vigil.analyzer.parse.python.PythonFrontEnd}. The grammar is in
 * {@code src/main/antlr4}.
 */
@NullMarked
package dev.vigil.analyzer.parse.python;

import org.jspecify.annotations.NullMarked;
