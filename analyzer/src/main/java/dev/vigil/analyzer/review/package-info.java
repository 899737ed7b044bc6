/**
 * The review: what a person who reads a file or a repository for security would write, from
 * evidence. {@link dev.vigil.analyzer.review.Review#ofFile} and {@link
 * dev.vigil.analyzer.review.Review#ofRepository} are pure functions of a scan and the descriptions
 * of its rules; {@link dev.vigil.analyzer.review.MarkdownReview} and {@link
 * dev.vigil.analyzer.review.ReviewTree} write it down.
 */
@NullMarked
package dev.vigil.analyzer.review;

import org.jspecify.annotations.NullMarked;
