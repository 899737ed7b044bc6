package dev.vigil.ingest.fetch;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A stream that shows every byte that is read from it to its subclass. */
abstract class ObservedInput extends FilterInputStream {
  ObservedInput(InputStream in) {
    super(in);
  }

  /** Takes notice of bytes that were read; at least one. */
  abstract void seen(byte[] bytes, int offset, int count);

  @Override
  public final int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public final int read(byte[] bytes, int offset, int length) throws IOException {
    int count = super.read(bytes, offset, length);
    if (count > 0) {
      seen(bytes, offset, count);
    }
    return count;
  }
}
