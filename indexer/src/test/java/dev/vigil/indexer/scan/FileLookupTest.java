package dev.vigil.indexer.scan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.schemas.FileStatus;
import dev.vigil.schemas.RepositoryIdentity;
import dev.vigil.schemas.ScanResult;
import dev.vigil.schemas.ScannedFile;
import dev.vigil.schemas.codec.MessageCodec;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

final class FileLookupTest {
  private final MessageCodec<ScanResult> codec = new MessageCodec<>(ScanResult.getClassSchema());
  private final AtomicInteger reads = new AtomicInteger();

  /** A scan with so many parts of one file each, whose paths are the parts' numbers. */
  private ScanSource scan(int size) {
    List<byte[]> records = new ArrayList<>();
    for (int part = 0; part < size; part++) {
      ScannedFile file =
          new ScannedFile(
              "" + part,
              "blob",
              "python",
              1L,
              FileStatus.ANALYSED,
              null,
              1,
              false,
              List.of(),
              List.of(),
              "Python",
              List.of());
      records.add(
          codec.encode(
              new ScanResult(
                  new RepositoryIdentity("a", "a", null),
                  "HEAD",
                  "commit",
                  1L,
                  1L,
                  "v1",
                  part,
                  part == size - 1 ? size : 0,
                  List.of(),
                  List.of(),
                  List.of(file),
                  List.of(),
                  List.of())));
    }
    return new ScanSource(
        size,
        part -> {
          reads.incrementAndGet();
          return records.get(part);
        },
        codec);
  }

  @Test
  void readsEachPartOnceForPathsInOrder() {
    FileLookup files = new FileLookup(scan(40));
    for (int path = 0; path < 40; path++) {
      assertThat(files.find("" + path)).isPresent();
      assertThat(files.find("" + path)).isPresent();
    }
    assertThat(reads).hasValue(40);
  }

  @Test
  void findsPathsInAnyOrderAndMissesThoseThatAreNotThere() {
    FileLookup files = new FileLookup(scan(7));
    for (int path : new int[] {5, 0, 6, 6, 2, 1}) {
      assertThat(files.find("" + path).orElseThrow().getPath()).isEqualTo("" + path);
    }
    assertThat(files.find("7")).isEmpty();
    assertThat(files.find("0")).isPresent();
    assertThat(new FileLookup(scan(1)).find("1")).isEmpty();
  }
}
