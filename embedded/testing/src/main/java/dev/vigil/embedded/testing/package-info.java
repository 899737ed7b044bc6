/**
 * Real services for tests that need an address: containers of the official images, where a Docker
 * engine answers and has or gets the images, else the embedded services. Tests that kill a service
 * or start it again on its data use the embedded ones by themselves.
 */
@NullMarked
package dev.vigil.embedded.testing;

import org.jspecify.annotations.NullMarked;
