package dev.vigil.analyzer.generic;

import java.util.EnumMap;
import java.util.Map;

/** A text in which generic patterns are looked for; read once per comment style. For one thread. */
public final class GenericText {
  private final String text;
  private final Map<CommentStyle, String> visible = new EnumMap<>(CommentStyle.class);
  private final Map<CommentStyle, SpaceDocument> documents = new EnumMap<>(CommentStyle.class);

  /** A text that is not read yet. */
  public GenericText(String text) {
    this.text = text;
  }

  String text() {
    return text;
  }

  /** The text without comments, of the same length. */
  String visible(CommentStyle comments) {
    return visible.computeIfAbsent(comments, style -> style.blanked(text));
  }

  SpaceDocument document(CommentStyle comments) {
    return documents.computeIfAbsent(comments, style -> SpaceDocument.read(visible(style), text));
  }
}
