package dev.vigil.ingest.selection;

import java.io.IOException;

/** Takes each file of a snapshot, sorted by path, as it is selected: its content is read once. */
@FunctionalInterface
public interface ContentSink {
  /**
   * Takes a file.
   *
   * @param content empty if the file has a skip reason
   * @throws IOException to end the reading
   */
  void accept(SelectedFile file, byte[] content) throws IOException;
}
