/** Tests of the Java front end. */
@NullMarked
package dev.vigil.analyzer.parse.java;

import org.jspecify.annotations.NullMarked;
