@NullMarked
package dev.vigil.analyzer.parse.javascript;

import org.jspecify.annotations.NullMarked;
