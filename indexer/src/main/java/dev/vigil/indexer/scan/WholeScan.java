package dev.vigil.indexer.scan;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/**
 * Where the parts of a scan are that is whole.
 *
 * @param offsets of the parts' records, in the order of the parts
 * @param records the values of these records, if the scan is small
 */
public record WholeScan(List<Long> offsets, Optional<List<byte[]>> records) {
  static WholeScan of(
      SortedMap<Integer, Long> offsets, Optional<? extends SortedMap<Integer, byte[]>> records) {
    return new WholeScan(
        List.copyOf(offsets.values()), records.map(values -> List.copyOf(values.values())));
  }
}
