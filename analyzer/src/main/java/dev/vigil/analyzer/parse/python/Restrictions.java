package dev.vigil.analyzer.parse.python;

import dev.vigil.analyzer.parse.antlr.Rejected;
import dev.vigil.analyzer.syntax.Argument;
import dev.vigil.analyzer.syntax.ArgumentKind;
import dev.vigil.analyzer.syntax.Collection;
import dev.vigil.analyzer.syntax.Expression;
import dev.vigil.analyzer.syntax.InterpolatedString;
import dev.vigil.analyzer.syntax.InterpolationStyle;
import dev.vigil.analyzer.syntax.Span;
import dev.vigil.analyzer.syntax.Spread;
import java.util.List;
import java.util.Optional;

/**
 * What CPython's parser forbids in lists that the grammar takes in any order. What it reports only
 * later, when it compiles (names that are given twice, {@code return} outside of a function), is
 * allowed.
 */
final class Restrictions {
  private Restrictions() {}

  /** Positional arguments, then keywords; nothing positional behind {@code **}. */
  static Optional<Rejected> order(List<Argument> arguments) {
    boolean keyword = false;
    boolean keywordSpread = false;
    for (Argument argument : arguments) {
      ArgumentKind kind = argument.argumentKind();
      boolean positional = kind == ArgumentKind.POSITIONAL;
      boolean spread = kind == ArgumentKind.SPREAD;
      if ((positional && keyword) || ((positional || spread) && keywordSpread)) {
        return Optional.of(
            rejected(argument.span(), "a positional argument behind one with a name"));
      }
      keyword |= kind == ArgumentKind.KEYWORD;
      keywordSpread |= kind == ArgumentKind.KEYWORD_SPREAD;
    }
    return Optional.empty();
  }

  /** Nothing in it is unpacked. */
  static void unstarred(Expression targets) {
    if (targets instanceof Spread) {
      throw rejected(targets.span(), "unexpected '*'");
    }
    if (targets instanceof Collection collection) {
      collection.elements().forEach(Restrictions::unstarred);
    }
  }

  /** The order of parameters: {@code a, /, b, c=1, *d, e, **f}. */
  static void parameters(List<PythonStatementBuilder.ParameterPart> parts) {
    boolean slash = false;
    boolean star = false;
    boolean defaults = false;
    for (int i = 0; i < parts.size(); i++) {
      PythonStatementBuilder.ParameterPart part = parts.get(i);
      boolean named = part.name().isPresent();
      switch (part.marker()) {
        case PythonParser.SLASH -> {
          reject(i == 0 || slash || star, part, "unexpected '/'");
          slash = true;
        }
        case PythonParser.STAR -> {
          reject(star, part, "unexpected '*'");
          reject(part.defaultValue().isPresent(), part, "a default for '*'");
          star = true;
          boolean followed = i + 1 < parts.size() && isPlain(parts.get(i + 1));
          reject(!named && !followed, part, "a name is missing behind '*'");
        }
        case PythonParser.STAR_STAR -> {
          reject(i + 1 < parts.size(), part, "a parameter behind '**'");
          reject(part.defaultValue().isPresent(), part, "a default for '**'");
        }
        default -> {
          boolean value = part.defaultValue().isPresent();
          reject(defaults && !value && !star, part, "a parameter without a default behind one");
          defaults |= value;
        }
      }
      boolean unpacked = part.annotation().filter(Spread.class::isInstance).isPresent();
      reject(unpacked && part.marker() != PythonParser.STAR, part, "unexpected '*'");
    }
  }

  private static boolean isPlain(PythonStatementBuilder.ParameterPart part) {
    return part.name().isPresent()
        && part.marker() != PythonParser.STAR
        && part.marker() != PythonParser.STAR_STAR;
  }

  private static void reject(
      boolean wrong, PythonStatementBuilder.ParameterPart part, String reason) {
    if (wrong) {
      throw rejected(part.span(), reason);
    }
  }

  /**
   * Texts and bytes are not joined, and bytes are ASCII.
   *
   * @param pieces that are joined: literals, and interpolated strings
   */
  static void strings(List<Object> pieces) {
    int bytes = 0;
    for (Object piece : pieces) {
      if (piece instanceof StringToken literal && literal.isBytes()) {
        bytes++;
        ascii(literal);
      }
    }
    if (bytes > 0 && bytes < pieces.size()) {
      throw new Rejected(start(pieces.get(0)), "bytes joined with text");
    }
  }

  private static void ascii(StringToken bytes) {
    String text = bytes.written();
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) > 0x7f) {
        throw new Rejected(bytes.content().start() + i, "bytes with a character beyond ASCII");
      }
    }
  }

  /** Templates are joined with templates only. */
  static void templates(List<Object> pieces) {
    int templates = 0;
    for (Object piece : pieces) {
      if (piece instanceof InterpolatedString string
          && string.style() == InterpolationStyle.TEMPLATE) {
        templates++;
      }
    }
    if (templates > 0 && templates < pieces.size()) {
      throw new Rejected(start(pieces.get(0)), "a template joined with another text");
    }
  }

  private static int start(Object piece) {
    return piece instanceof InterpolatedString string
        ? string.span().start()
        : ((StringToken) piece).start();
  }

  private static Rejected rejected(Span span, String reason) {
    return new Rejected(span.start(), reason);
  }
}
