@NullMarked
package dev.vigil.analyzer.match;

import org.jspecify.annotations.NullMarked;
