@NullMarked
package dev.vigil.analyzer.taint;

import org.jspecify.annotations.NullMarked;
