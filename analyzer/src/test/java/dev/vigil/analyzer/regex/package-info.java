@NullMarked
package dev.vigil.analyzer.regex;

import org.jspecify.annotations.NullMarked;
