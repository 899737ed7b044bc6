package dev.vigil.analyzer;

import dev.vigil.analyzer.index.SortedPlaces;
import dev.vigil.analyzer.redaction.Redaction;
import dev.vigil.analyzer.syntax.Span;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * Code without comments, with one space for each run of white space, and with the same word for
 * every secret: what stays the same when lines move or are indented.
 */
final class NormalizedCode {
  private static final int LONGEST = 1000;

  private final List<Span> comments;

  /** Where they start. */
  private final SortedPlaces places;

  /**
   * The code of a file.
   *
   * @param comments in their order; none overlaps another
   */
  NormalizedCode(List<Span> comments) {
    this.comments = comments;
    this.places = SortedPlaces.ofRegions(comments);
  }

  /**
   * The code of a region.
   *
   * @param redaction says what its secrets are
   */
  String of(Span span, Redaction redaction) {
    StringBuilder code = new StringBuilder();
    int at = span.start();
    for (int i = places.firstFrom(at); i < comments.size(); i++) {
      Span comment = comments.get(i);
      if (comment.end() > span.end()) {
        break;
      }
      code.append(redaction.withoutSecrets(new Span(at, comment.start()))).append(' ');
      at = comment.end();
    }
    code.append(redaction.withoutSecrets(new Span(at, span.end())));
    return shortened(spaced(code).strip());
  }

  /** One space for each run of white space. */
  private static String spaced(CharSequence code) {
    StringBuilder spaced = new StringBuilder(code.length());
    boolean space = false;
    for (int i = 0; i < code.length(); i++) {
      char c = code.charAt(i);
      boolean white = c == ' ' || (c >= '\t' && c <= '\r');
      if (!white) {
        spaced.append(c);
      } else if (!space) {
        spaced.append(' ');
      }
      space = white;
    }
    return spaced.toString();
  }

  /** What is too long keeps its identity by a hash. */
  private static String shortened(String code) {
    if (code.length() <= LONGEST) {
      return code;
    }
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(code.getBytes(StandardCharsets.UTF_8));
      return code.substring(0, LONGEST / 2) + "… sha256:" + HexFormat.of().formatHex(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
