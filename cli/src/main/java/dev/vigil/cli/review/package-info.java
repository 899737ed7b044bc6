/** The last scan of a repository, from the index or from the topic of scans, for a review. */
@NullMarked
package dev.vigil.cli.review;

import org.jspecify.annotations.NullMarked;
