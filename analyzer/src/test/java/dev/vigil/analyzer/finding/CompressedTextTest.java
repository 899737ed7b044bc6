package dev.vigil.analyzer.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

final class CompressedTextTest {
  @Property
  void givesTheTextBack(@ForAll String text) {
    String whole = text.replaceAll("[\\ud800-\\udfff]", "?");

    CompressedText compressed = CompressedText.of(whole);

    assertThat(compressed.text()).isEqualTo(whole);
    assertThat(CompressedText.ofBytes(compressed.bytes())).isEqualTo(compressed);
    assertThat(compressed.isEmpty()).isEqualTo(whole.isEmpty());
  }

  @Test
  void takesLittleForWhatIsRepeated() {
    String text = "the same again, ".repeat(100_000);

    CompressedText compressed = CompressedText.of(text);

    assertThat(compressed.size()).isLessThan(text.length() / 50);
    assertThat(compressed.text()).isEqualTo(text);
  }

  @Test
  void refusesWhatIsCutOff() {
    byte[] bytes = CompressedText.of("a text that is long enough to be cut").bytes();

    assertThatThrownBy(() -> CompressedText.ofBytes(Arrays.copyOf(bytes, bytes.length / 2)).text())
        .isInstanceOf(IllegalArgumentException.class);
  }
}
