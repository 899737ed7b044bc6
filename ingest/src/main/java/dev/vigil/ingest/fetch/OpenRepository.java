package dev.vigil.ingest.fetch;

import java.util.Optional;
import org.eclipse.jgit.lib.Repository;

/**
 * A repository that is there to be read until it is closed.
 *
 * @param repository bare or not
 * @param revision names the commit to read; absent if the repository has none yet
 * @param release called when it is closed
 */
public record OpenRepository(Repository repository, Optional<String> revision, Runnable release)
    implements AutoCloseable {
  @Override
  public void close() {
    repository.close();
    release.run();
  }
}
