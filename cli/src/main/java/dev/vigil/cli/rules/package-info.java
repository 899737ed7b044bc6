/** Rule files on disk, and the tests of rules on the fixtures beside them. */
@NullMarked
package dev.vigil.cli.rules;

import org.jspecify.annotations.NullMarked;
