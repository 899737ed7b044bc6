package dev.vigil.analyzer.constant;

import dev.vigil.analyzer.syntax.Span;
import org.jspecify.annotations.Nullable;

/** The code around a body: what variables of it hold when the body runs. */
interface Outside {
  /** What a variable holds that the body does not declare. */
  Held held(String name);

  /** The outermost code around of which it may name variables; null if there is none. */
  @Nullable Span region();

  /** The fields of the innermost type around; null outside of types. */
  @Nullable TypeFields type();
}
