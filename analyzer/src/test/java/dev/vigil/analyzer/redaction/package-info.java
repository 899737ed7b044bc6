@NullMarked
package dev.vigil.analyzer.redaction;

import org.jspecify.annotations.NullMarked;
