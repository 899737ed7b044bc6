/** What a run tells people: progress, failures that they can repair, and the wording of both. */
@NullMarked
package dev.vigil.night.message;

import org.jspecify.annotations.NullMarked;
