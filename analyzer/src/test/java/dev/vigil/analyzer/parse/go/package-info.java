@NullMarked
package dev.vigil.analyzer.parse.go;

import org.jspecify.annotations.NullMarked;
