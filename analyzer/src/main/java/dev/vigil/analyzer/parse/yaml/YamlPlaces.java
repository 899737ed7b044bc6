package dev.vigil.analyzer.parse.yaml;

import org.snakeyaml.engine.v2.exceptions.Mark;

/** From the places of SnakeYAML, which counts code points, to offsets in UTF-16 units. */
final class YamlPlaces {
  private final int length;
  private final int[] offsets;

  /** The places of a text. */
  YamlPlaces(String text) {
    length = text.length();
    int points = text.codePointCount(0, length);
    offsets = points == length ? new int[0] : new int[points + 1];
    for (int i = 0, unit = 0; i < offsets.length; i++) {
      offsets[i] = unit;
      unit = i + 1 < offsets.length ? text.offsetByCodePoints(unit, 1) : unit;
    }
  }

  int offset(Mark mark) {
    return offset(mark.getIndex());
  }

  /** The offset of a code point, by its number from 0. */
  int offset(int point) {
    int known = offsets.length == 0 ? point : offsets[Math.min(point, offsets.length - 1)];
    return Math.min(known, length);
  }
}
