package dev.vigil.night;

import dev.vigil.index.Index;
import dev.vigil.job.EmbeddedJob;
import dev.vigil.night.message.Printable;
import dev.vigil.night.message.Progress;
import dev.vigil.night.service.DataDirectory;
import dev.vigil.night.service.ServiceAddresses;
import dev.vigil.night.service.Services;
import dev.vigil.night.service.Supervisor;
import dev.vigil.query.RepositorySearch;
import java.io.IOException;

/** Builds the index again from the topics and forgets the state of the analysis. */
public final class IndexRebuild {
  private final DataDirectory directory;
  private final ServiceAddresses addresses;
  private final Progress progress;

  /** A rebuild of the index of a data directory, or of the one at the given address. */
  public IndexRebuild(DataDirectory directory, ServiceAddresses addresses, Progress progress) {
    this.directory = directory;
    this.addresses = addresses;
    this.progress = progress;
  }

  /** Rebuilds the index; returns when it has applied what the topics hold now. */
  public void run() throws IOException {
    try (Supervisor supervisor = new Supervisor(progress);
        Services services = Services.launch(directory, addresses)) {
      directory.requireSpace();
      EmbeddedJob.forget(directory.resolve("flink"));
      progress.say("starting the services (log files are in " + directory.path() + ")");
      services.awaitReady(supervisor);
      try (Index index = new Index(services.elasticsearch())) {
        progress.say("building the index from the topics");
        new CatchUp(services.kafka(), index, progress).rebuild(supervisor::check);
        new RepositorySearch(index)
            .each(repository ->
                progress.say(
                    "rebuilt "
                        + Printable.text(repository.id())
                        + " up to scan "
                        + repository.applied()));
      }
    }
  }
}
