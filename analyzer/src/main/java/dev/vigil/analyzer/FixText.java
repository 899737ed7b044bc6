package dev.vigil.analyzer;

import dev.vigil.analyzer.finding.FixPart;
import dev.vigil.analyzer.finding.Location;
import dev.vigil.analyzer.redaction.Redaction;
import dev.vigil.analyzer.source.SourceText;
import dev.vigil.analyzer.syntax.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A replacement that is put together, and whether it may be shown. */
final class FixText {
  private final SourceText source;
  private final Redaction redaction;
  private final List<FixPart> parts = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private boolean secret;

  FixText(SourceText source, Redaction redaction) {
    this.source = source;
    this.redaction = redaction;
  }

  void write(String written) {
    if (!written.isEmpty()) {
      parts.add(new FixPart.Written(written));
      text.append(written);
    }
  }

  /** Takes over a region of the file. */
  void keep(Span region) {
    if (region.start() < region.end()) {
      Location place = source.location(region);
      parts.add(new FixPart.Kept(place.start().offset(), place.end().offset()));
      text.append(source.text(region));
      secret |= !redaction.redact(region).equals(source.text(region));
    }
  }

  List<FixPart> parts() {
    return List.copyOf(parts);
  }

  /** The whole text, with the secrets in it. */
  String all() {
    return text.toString();
  }

  /** The whole text, unless a secret is in it. */
  Optional<String> shown() {
    String all = text.toString();
    return secret || !redaction.redact(all).equals(all) ? Optional.empty() : Optional.of(all);
  }
}
