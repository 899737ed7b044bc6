/** Tests of the Python front end. */
@NullMarked
package dev.vigil.analyzer.parse.python;

import org.jspecify.annotations.NullMarked;
