@NullMarked
package dev.vigil.analyzer.taint.role;

import org.jspecify.annotations.NullMarked;
