package dev.vigil.analyzer.generic;

import java.util.EnumMap;
import java.util.Map;

/** A text in which generic patterns are looked for; read once per comment style. For one thread. */
public final class GenericText {
  private final String text;
  private final Map<CommentStyle, SpaceDocument> documents = new EnumMap<>(CommentStyle.class);

  /** A text that is not read yet. */
  public GenericText(String text) {
    this.text = text;
  }

  String text() {
    return text;
  }

  SpaceDocument document(CommentStyle comments) {
    return documents.computeIfAbsent(
        comments, style -> SpaceDocument.read(style.blanked(text), text));
  }
}
