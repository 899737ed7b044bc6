/**
 * What the files of a repository do together: facts of each content ({@link
 * dev.vigil.analyzer.link.ContentFacts}), found once and without its path, are linked for each
 * snapshot ({@link dev.vigil.analyzer.link.RepositoryLinks}) without any tree.
 */
@NullMarked
package dev.vigil.analyzer.link;

import org.jspecify.annotations.NullMarked;
