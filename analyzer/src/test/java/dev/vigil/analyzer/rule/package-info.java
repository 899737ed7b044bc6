/** Tests of loading rules. */
@NullMarked
package dev.vigil.analyzer.rule;

import org.jspecify.annotations.NullMarked;
