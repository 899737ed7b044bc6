package dev.vigil.ingest.selection;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class RawPathTest {
  @Test
  void escapesBytesThatAreNoUtf8AndWhatWouldReadLikeIt() {
    assertThat(RawPath.text(new byte[] {'a', (byte) 0xff})).isEqualTo("a\\xff");
    assertThat(RawPath.text("a\\xff".getBytes(StandardCharsets.UTF_8))).isEqualTo("a\\x5cxff");
    assertThat(RawPath.text("a\\b\u00e9".getBytes(StandardCharsets.UTF_8))).isEqualTo("a\\b\u00e9");
  }

  @Test
  void givesNoTwoNamesOneText() {
    byte[] alphabet = {'\\', 'x', 'f', '5', 'c', (byte) 0xff, (byte) 0xc3, (byte) 0xa9};
    Random random = new Random(1);
    Map<String, String> names = new HashMap<>();
    for (int i = 0; i < 200_000; i++) {
      byte[] name = new byte[random.nextInt(1, 9)];
      for (int j = 0; j < name.length; j++) {
        name[j] = alphabet[random.nextInt(alphabet.length)];
      }
      String raw = new String(name, StandardCharsets.ISO_8859_1);
      assertThat(names.putIfAbsent(RawPath.text(name), raw)).isIn(null, raw);
    }
  }
}
