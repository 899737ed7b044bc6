@NullMarked
package dev.vigil.analyzer.constant;

import org.jspecify.annotations.NullMarked;
