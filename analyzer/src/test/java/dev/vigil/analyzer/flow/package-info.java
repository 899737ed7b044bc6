@NullMarked
package dev.vigil.analyzer.flow;

import org.jspecify.annotations.NullMarked;
