package dev.vigil.schemas.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class PartSetTest {
  @Test
  void isWholeWhenTheLastPartAndAllBeforeItAreThere() {
    PartSet parts = new PartSet();
    assertThat(parts.add(0, 0)).isFalse();
    assertThat(parts.add(2, 3)).isFalse();
    assertThat(parts.add(2, 3)).isFalse();
    assertThat(parts.add(1, 0)).isTrue();
    assertThat(parts.isWhole()).isTrue();
  }

  @Test
  void knowsTheNumberFromAnyPartOfEarlierVersions() {
    PartSet parts = new PartSet();
    assertThat(parts.add(1, 2)).isFalse();
    assertThat(parts.add(0, 2)).isTrue();
  }

  @Test
  void refusesPartsThatContradictEachOther() {
    PartSet parts = new PartSet();
    parts.add(0, 2);
    assertThatThrownBy(() -> parts.add(2, 0)).hasMessageContaining("part 2");
    assertThatThrownBy(() -> parts.add(1, 3)).hasMessageContaining("part 1 of 3");
    PartSet open = new PartSet();
    open.add(4, 0);
    assertThatThrownBy(() -> open.add(1, 2)).hasMessageContaining("part 1 of 2");
  }
}
