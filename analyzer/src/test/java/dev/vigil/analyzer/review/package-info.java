/** Tests of the review. */
@NullMarked
package dev.vigil.analyzer.review;

import org.jspecify.annotations.NullMarked;
