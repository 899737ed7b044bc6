@NullMarked
package dev.vigil.analyzer.taint.specification;

import org.jspecify.annotations.NullMarked;
