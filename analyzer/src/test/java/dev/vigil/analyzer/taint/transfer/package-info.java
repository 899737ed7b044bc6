@NullMarked
package dev.vigil.analyzer.taint.transfer;

import org.jspecify.annotations.NullMarked;
