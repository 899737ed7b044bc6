/**
 * The services of a night: their addresses, the data directory of embedded ones, and the supervisor
 * that restarts processes.
 */
@NullMarked
package dev.vigil.night.service;

import org.jspecify.annotations.NullMarked;
