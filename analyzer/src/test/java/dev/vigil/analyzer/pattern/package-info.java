@NullMarked
package dev.vigil.analyzer.pattern;

import org.jspecify.annotations.NullMarked;
