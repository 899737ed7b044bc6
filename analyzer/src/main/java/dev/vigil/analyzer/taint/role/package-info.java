/**
 * Which nodes of a file are sources, sinks, sanitizers and ends of propagators of a rule: {@link
 * dev.vigil.analyzer.taint.role.Roles}.
 */
@NullMarked
package dev.vigil.analyzer.taint.role;

import org.jspecify.annotations.NullMarked;
