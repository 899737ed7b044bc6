/** Tests of the repository step. */
@NullMarked
package dev.vigil.analyzer.repository;

import org.jspecify.annotations.NullMarked;
