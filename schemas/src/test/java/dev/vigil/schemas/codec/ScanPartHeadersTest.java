package dev.vigil.schemas.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vigil.schemas.FileStatus;
import dev.vigil.schemas.RepositoryIdentity;
import dev.vigil.schemas.ScanResult;
import dev.vigil.schemas.ScannedFile;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ScanPartHeadersTest {
  private static final RepositoryIdentity REPOSITORY =
      new RepositoryIdentity("example.org/r", "r", null);

  private final ScanPartHeaders headers = new ScanPartHeaders();

  @Test
  void tellWhichPartARecordIs() throws Exception {
    byte[] record = new MessageCodec<ScanResult>(ScanResult.getClassSchema()).encode(part());
    assertThat(headers.decode(record))
        .isEqualTo(new ScanPartHeaders.Header("example.org/r", "r", 7, 2, 3));
    assertThat(headers.decode(record)).isEqualTo(headers.decode(record));
  }

  @Test
  void readEveryReleasedSchema() throws Exception {
    for (var schema : FrozenSchemas.of("ScanResult")) {
      byte[] record = new MessageCodec<ScanResult>(schema).encode(part());
      assertThat(headers.decode(record).partCount()).isEqualTo(3);
    }
  }

  @Test
  void refuseWhatIsNoScan() {
    assertThatThrownBy(() -> headers.decode(new byte[] {1, 2, 3}))
        .isInstanceOf(MessageDecodingException.class);
  }

  private static ScanResult part() {
    ScannedFile file =
        new ScannedFile(
            "a.py",
            "a",
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
    return new ScanResult(
        REPOSITORY,
        "HEAD",
        "c",
        7L,
        1L,
        "v",
        2,
        3,
        List.of(),
        List.of(),
        List.of(file),
        List.of(),
        List.of());
  }
}
