@NullMarked
package dev.vigil.analyzer.parse.json;

import org.jspecify.annotations.NullMarked;
