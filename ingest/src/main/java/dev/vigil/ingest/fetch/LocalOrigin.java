package dev.vigil.ingest.fetch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.lib.RepositoryBuilder;

/** Where a local repository was cloned from, as its configuration says. */
public final class LocalOrigin {
  private LocalOrigin() {}

  /**
   * The URL or path of the remote {@code origin}, or of the only remote; empty if there is none or
   * the folder is no repository.
   *
   * @param folder a work tree or a bare repository
   */
  public static Optional<String> of(Path folder) {
    RepositoryBuilder builder = new RepositoryBuilder().setMustExist(true);
    if (Files.exists(folder.resolve(".git"), LinkOption.NOFOLLOW_LINKS)) {
      builder.setWorkTree(folder.toFile());
    } else if (Files.isRegularFile(folder.resolve("HEAD"))) {
      builder.setGitDir(folder.toFile()).setBare();
    } else {
      return Optional.empty();
    }
    try (Repository repository = builder.build()) {
      Set<String> remotes = repository.getConfig().getSubsections("remote");
      String name = remotes.size() == 1 ? remotes.iterator().next() : "origin";
      return Optional.ofNullable(repository.getConfig().getString("remote", name, "url"))
          .filter(url -> !url.isBlank());
    } catch (IOException | IllegalArgumentException e) {
      // What is no sound repository has no origin; opening it tells what is wrong.
      return Optional.empty();
    }
  }
}
