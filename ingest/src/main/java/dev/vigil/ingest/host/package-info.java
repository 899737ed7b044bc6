/**
 * Lists of the repositories that a code host has, by its API. {@link
 * dev.vigil.ingest.host.GitHubOrganisation} is read as a whole or not at all: what is missing from
 * a list would be taken for retired.
 */
@NullMarked
package dev.vigil.ingest.host;

import org.jspecify.annotations.NullMarked;
