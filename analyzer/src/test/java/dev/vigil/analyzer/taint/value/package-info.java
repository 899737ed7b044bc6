@NullMarked
package dev.vigil.analyzer.taint.value;

import org.jspecify.annotations.NullMarked;
