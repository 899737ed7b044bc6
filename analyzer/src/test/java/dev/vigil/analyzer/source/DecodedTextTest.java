package dev.vigil.analyzer.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts and byte offsets in every charset, whether the bytes conform to it or not. */
final class DecodedTextTest {
  /** Pieces that charsets encode in different lengths; what one has not is left out. */
  private static final List<String> PIECES =
      List.of(
          "a", "\n", "é", "ß", "я", "ά", "あ", "ア", "漢", "字", "한", "€", "\u20AC", "𝒜", "😀",
          "x = 1");

  static Stream<Charset> charsets() {
    return Charset.availableCharsets().values().stream()
        .filter(charset -> charset.canEncode() && !charset.name().startsWith("x-COMPOUND"));
  }

  @ParameterizedTest
  @MethodSource("charsets")
  void everyOffsetIsWhereItsCharacterStarts(Charset charset) {
    Random random = new Random(7);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    StringBuilder text = new StringBuilder();
    while (text.length() < 3000) {
      String piece = PIECES.get(random.nextInt(PIECES.size()));
      if (charset.newEncoder().canEncode(piece)) {
        text.append(piece);
      }
    }
    bytes.writeBytes(text.toString().getBytes(charset));
    byte[] content = bytes.toByteArray();

    DecodedText decoded = DecodedText.of(content, charset);

    assertThat(decoded.text()).isEqualTo(new String(content, charset));
    assertThat(decoded.byteOffset(decoded.text().length())).isEqualTo(content.length);
    int before = 0;
    for (int i = 0; i < decoded.text().length(); i += 97) {
      int offset = decoded.byteOffset(i);
      assertThat(offset).isBetween(before, content.length);
      before = offset;
      if (!Character.isLowSurrogate(decoded.text().charAt(i))) {
        assertThat(new String(Arrays.copyOf(content, offset), charset))
            .isEqualTo(decoded.text().substring(0, i));
      }
    }
  }

  @Provide
  Arbitrary<byte[]> nearlyUtf8() {
    Arbitrary<byte[]> pieces =
        Arbitraries.of(PIECES).map(piece -> piece.getBytes(StandardCharsets.UTF_8));
    Arbitrary<byte[]> wrong =
        Arbitraries.of(
            new byte[] {(byte) 0xE2, (byte) 0x82},
            new byte[] {(byte) 0xF0, (byte) 0x9F, (byte) 0x98},
            new byte[] {(byte) 0xED, (byte) 0xA0, (byte) 0x80},
            new byte[] {(byte) 0xC0, (byte) 0x80},
            new byte[] {(byte) 0xF4, (byte) 0x90, (byte) 0x80, (byte) 0x80},
            new byte[] {(byte) 0xFF},
            new byte[] {(byte) 0x80});
    return Arbitraries.frequencyOf(
            Tuple.of(3, pieces),
            Tuple.of(2, wrong),
            Tuple.of(1, Arbitraries.bytes().array(byte[].class).ofMaxSize(3)))
        .list()
        .ofMaxSize(30)
        .map(all -> {
          ByteArrayOutputStream bytes = new ByteArrayOutputStream();
          all.forEach(bytes::writeBytes);
          return bytes.toByteArray();
        });
  }

  @Property(tries = 2000)
  void illFormedUtf8IsReplacedAsTheJdkDoes(@ForAll("nearlyUtf8") byte[] content) {
    Assume.that(
        UnicodeEncoding.of(content, StandardCharsets.UTF_8)
            .charset()
            .equals(StandardCharsets.UTF_8));
    byte[] unmarked = content.length >= 3 && (content[0] & 0xFF) == 0xEF ? new byte[0] : content;
    DecodedText decoded = DecodedText.of(unmarked, StandardCharsets.UTF_8);
    String text = new String(unmarked, StandardCharsets.UTF_8);
    assertThat(decoded.text()).isEqualTo(text);
    assertThat(decoded.byteOffset(text.length())).isEqualTo(unmarked.length);
    for (int i = 0; i < text.length(); i++) {
      if (!Character.isLowSurrogate(text.charAt(i))) {
        byte[] from = Arrays.copyOfRange(unmarked, decoded.byteOffset(i), unmarked.length);
        assertThat(new String(from, StandardCharsets.UTF_8)).isEqualTo(text.substring(i));
      }
    }
  }

  @Test
  void tellsAReplacementThatIsWrittenFromOneThatReplaces() {
    byte[] written = "a\uFFFDb".getBytes(StandardCharsets.UTF_8);
    assertThat(DecodedText.of(written, StandardCharsets.UTF_8).malformed()).isFalse();
    byte[] wrong = {'a', (byte) 0xFF, 'b'};
    DecodedText decoded = DecodedText.of(wrong, StandardCharsets.UTF_8);
    assertThat(decoded.malformed()).isTrue();
    assertThat(decoded.text()).isEqualTo("a\uFFFDb");
    assertThat(decoded.byteOffset(2)).isEqualTo(2);
    assertThat(DecodedText.of(new byte[] {'a', (byte) 0x81}, Charset.forName("GBK")).malformed())
        .isTrue();
    Charset gb18030 = Charset.forName("GB18030");
    assertThat(DecodedText.of("a\uFFFDb".getBytes(gb18030), gb18030).malformed()).isFalse();
  }

  @ParameterizedTest
  @MethodSource("charsets")
  void readsAnyBytesInAnyCharset(Charset charset) {
    byte[] content = new byte[5000];
    new Random(11).nextBytes(content);
    content[0] = 'x';
    DecodedText decoded = DecodedText.of(content, charset);
    int before = 0;
    for (int i = 0; i <= decoded.text().length(); i++) {
      int offset = decoded.byteOffset(i);
      assertThat(offset).isBetween(before, content.length);
      before = offset;
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"})
  void aMarkTellsTheEncoding(String name) {
    byte[] content = "\uFEFFname = \u6F22\n".getBytes(Charset.forName(name));

    DecodedText decoded = DecodedText.of(content, StandardCharsets.ISO_8859_1);

    assertThat(decoded.text()).isEqualTo("name = \u6F22\n");
    assertThat(decoded.charset()).isEqualTo(Charset.forName(name));
    assertThat(decoded.malformed()).isFalse();
    byte[] before = "\uFEFFname = ".getBytes(Charset.forName(name));
    assertThat(decoded.byteOffset(7)).isEqualTo(before.length);
    assertThat(decoded.byteOffset(9)).isEqualTo(content.length);
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16LE", "UTF-16BE"})
  void zerosTellUtf16WithoutAMark(String name) {
    byte[] content = "token = caf\u00e9\n".getBytes(Charset.forName(name));

    assertThat(DecodedText.of(content, StandardCharsets.UTF_8).text())
        .isEqualTo("token = caf\u00e9\n");
  }

  @Test
  void aZeroAloneChangesNoEncoding() {
    byte[] content = "\0 first = 1\n".getBytes(StandardCharsets.UTF_8);

    assertThat(DecodedText.of(content, StandardCharsets.UTF_8).text()).isEqualTo("\0 first = 1\n");
  }
}
