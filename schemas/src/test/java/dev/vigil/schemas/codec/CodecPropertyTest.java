package dev.vigil.schemas.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vigil.schemas.SourceBlob;
import java.nio.ByteBuffer;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

final class CodecPropertyTest {
  private final MessageCodec<SourceBlob> codec = new MessageCodec<>(SourceBlob.getClassSchema());

  @Property
  void readsWhatItWrote(@ForAll String blobId, @ForAll String language, @ForAll byte[] content)
      throws MessageDecodingException {
    SourceBlob blob = new SourceBlob(blobId, language, ByteBuffer.wrap(content));
    if (wellFormed(blobId) && wellFormed(language)) {
      assertThat(codec.decode(codec.encode(blob))).isEqualTo(blob);
    }
  }

  @Property
  void refusesOtherBytes(@ForAll byte[] bytes) {
    assertThatThrownBy(() -> codec.decode(bytes))
        .isInstanceOf(MessageDecodingException.class)
        .hasMessageContaining("SourceBlob");
  }

  @Property
  void cutsIntoPartsThatJoinToTheWhole(
      @ForAll List<@IntRange(min = 0, max = 50) Integer> items,
      @ForAll @IntRange(min = 1, max = 100) int bytes) {
    List<List<Integer>> parts = PartCutter.cut(items, bytes, Integer::longValue);
    assertThat(parts.stream().flatMap(List::stream).toList()).isEqualTo(items);
    assertThat(parts)
        .allMatch(
            part -> part.size() <= 1 || part.stream().mapToInt(Integer::intValue).sum() <= bytes);
  }

  /** Lone surrogates have no UTF-8. */
  private static boolean wellFormed(String text) {
    return text.codePoints().noneMatch(c -> c >= 0xD800 && c <= 0xDFFF);
  }
}
