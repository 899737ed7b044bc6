@NullMarked
package dev.vigil.analyzer.language;

import org.jspecify.annotations.NullMarked;
