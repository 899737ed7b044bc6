package dev.vigil.ingest.selection;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class TextProbeTest {
  private static final String TEXT = "password = swordfish\r\nuser = \u00e5se\r\n";

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16LE", "UTF-16BE", "UTF-16", "UTF-32", "UTF-32LE", "UTF-32BE"})
  void takesUnicodeInAnyEncodingForText(String charset) {
    assertThat(TextProbe.isText(("\uFEFF" + TEXT).getBytes(Charset.forName(charset)), false))
        .isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16LE", "UTF-16BE"})
  void knowsUtf16WithoutAMark(String charset) {
    assertThat(TextProbe.isText(TEXT.getBytes(Charset.forName(charset)), false)).isTrue();
  }

  @Test
  void takesATextWithAFewZerosForText() {
    assertThat(TextProbe.isText(bytes("A=1\0B=2"), false)).isTrue();
    assertThat(TextProbe.isText(bytes((TEXT + "\0").repeat(50)), false)).isTrue();
    assertThat(TextProbe.isText(bytes("x = 1 \0\0".repeat(50)), true)).isTrue();
    assertThat(TextProbe.isText(bytes("x = 1 \0\0".repeat(50)), false)).isFalse();
  }

  @Test
  void takesCompressedAndCompiledContentForBinary() {
    byte[] random = new byte[10_000];
    new Random(1).nextBytes(random);
    assertThat(TextProbe.isText(random, true)).isFalse();
    byte[] marked = random.clone();
    marked[0] = (byte) 0xFF;
    marked[1] = (byte) 0xFE;
    assertThat(TextProbe.isText(marked, true)).isFalse();
    byte[] header = new byte[512];
    header[0] = 0x7F;
    assertThat(TextProbe.isText(header, true)).isFalse();
    assertThat(TextProbe.isText(bytes("\0\0\0"), true)).isFalse();
    assertThat(TextProbe.isText(bytes("ELF\1\2\0\0\0\3\4\5\6".repeat(99)), false)).isFalse();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
