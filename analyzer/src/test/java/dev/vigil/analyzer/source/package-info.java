@NullMarked
package dev.vigil.analyzer.source;

import org.jspecify.annotations.NullMarked;
