@NullMarked
package dev.vigil.analyzer.index;

import org.jspecify.annotations.NullMarked;
