/** Tests of whole analyses. */
@NullMarked
package dev.vigil.analyzer;

import org.jspecify.annotations.NullMarked;
