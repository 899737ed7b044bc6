package dev.vigil.cli.scan;

import dev.vigil.analyzer.FixCheck;
import dev.vigil.analyzer.finding.Fix;
import dev.vigil.analyzer.finding.FixPart;
import dev.vigil.analyzer.language.Languages;
import dev.vigil.analyzer.parse.LanguageFrontEnd;
import dev.vigil.analyzer.source.SourceText;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A file with fixes applied. Of fixes that overlap, the first in the file is applied; equal ones
 * are one.
 *
 * @param bytes the new content
 * @param applied how many were applied
 * @param left how many were not, because they overlap others, do not fit the file's encoding, or
 *     would make a file that does not parse
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared.
public record FixedContent(byte[] bytes, int applied, int left) {
  private record Edit(int start, int end, byte[] replacement) {}

  /**
   * Applies fixes to a file.
   *
   * @param content of which the fixes' matches are
   * @param language in which it was analysed
   */
  public static FixedContent of(byte[] content, String language, Collection<Fix> fixes) {
    Optional<LanguageFrontEnd> frontEnd = Languages.BUILT_IN.frontEnd(language);
    Optional<SourceText> source = frontEnd.map(known -> known.decode(content));
    Charset charset =
        source
            .map(SourceText::charset)
            .orElseGet(() -> SourceText.decode(content, StandardCharsets.UTF_8).charset());
    List<Fix> sorted =
        fixes.stream().distinct().sorted(Comparator.comparing(Fix::location)).toList();
    List<Edit> edits = new ArrayList<>();
    int at = 0;
    for (Fix fix : sorted) {
      Optional<Edit> edit = edit(content, fix, charset);
      if (edit.isPresent() && edit.get().start() >= at) {
        edits.add(edit.get());
        at = Math.max(edit.get().end(), edit.get().start() + 1);
      }
    }
    Predicate<List<Edit>> parses =
        source
            .map(text -> new FixCheck(frontEnd.get(), text, frontEnd.get().parse(text)))
            .<Predicate<List<Edit>>>map(
                check -> some -> check.parses(new String(applied(content, some), charset)))
            .orElse(any -> true);
    List<Edit> sound = sound(edits, List.of(), parses);
    return new FixedContent(applied(content, sound), sound.size(), sorted.size() - sound.size());
  }

  /** The edits, without those with which the file would not parse beside the ones before them. */
  private static List<Edit> sound(
      List<Edit> edits, List<Edit> before, Predicate<List<Edit>> parses) {
    List<Edit> together = new ArrayList<>(before);
    together.addAll(edits);
    if (edits.isEmpty() || parses.test(together)) {
      return together;
    }
    if (edits.size() == 1) {
      return before;
    }
    int half = edits.size() / 2;
    List<Edit> first = sound(edits.subList(0, half), before, parses);
    return sound(edits.subList(half, edits.size()), first, parses);
  }

  private static Optional<Edit> edit(byte[] content, Fix fix, Charset charset) {
    ByteArrayOutputStream replacement = new ByteArrayOutputStream();
    for (FixPart part : fix.parts()) {
      switch (part) {
        case FixPart.Kept(int start, int end) -> replacement.write(content, start, end - start);
        case FixPart.Written(String text) -> {
          Optional<byte[]> encoded = encoded(text, charset);
          if (encoded.isEmpty()) {
            return Optional.empty();
          }
          replacement.writeBytes(encoded.get());
        }
      }
    }
    return Optional.of(
        new Edit(
            fix.location().start().offset(),
            fix.location().end().offset(),
            replacement.toByteArray()));
  }

  private static Optional<byte[]> encoded(String text, Charset charset) {
    try {
      ByteBuffer bytes = charset.newEncoder().encode(CharBuffer.wrap(text));
      byte[] copy = new byte[bytes.remaining()];
      bytes.get(copy);
      return Optional.of(copy);
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  private static byte[] applied(byte[] content, List<Edit> edits) {
    ByteArrayOutputStream fixed = new ByteArrayOutputStream();
    int at = 0;
    for (Edit edit : edits) {
      fixed.write(content, at, edit.start() - at);
      fixed.writeBytes(edit.replacement());
      at = edit.end();
    }
    fixed.write(content, at, content.length - at);
    return fixed.toByteArray();
  }
}
