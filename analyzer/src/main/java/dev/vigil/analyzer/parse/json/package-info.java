/** JSON, with comments: {@link dev.vigil.analyzer.parse.json.Json}. */
@NullMarked
package dev.vigil.analyzer.parse.json;

import org.jspecify.annotations.NullMarked;
