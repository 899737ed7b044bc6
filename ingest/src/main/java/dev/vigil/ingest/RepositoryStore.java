package dev.vigil.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.lib.RepositoryBuilder;

/** Opens repositories: local ones where they are, remote ones as mirrors in the data directory. */
final class RepositoryStore {
  private final Path mirrors;

  RepositoryStore(Path mirrors) {
    this.mirrors = mirrors;
  }

  Repository open(InventoryEntry entry) throws IOException {
    return entry.isRemote() ? mirror(entry) : local(Path.of(entry.location()));
  }

  private static Repository local(Path path) throws IOException {
    if (!Files.isDirectory(path)) {
      throw new IOException("no such directory: " + path);
    }
    RepositoryBuilder builder = new RepositoryBuilder().setMustExist(true);
    Path dotGit = path.resolve(".git");
    if (Files.exists(dotGit)) {
      builder.setWorkTree(path.toFile());
    } else {
      builder.setGitDir(path.toFile()).setBare();
    }
    Repository repository = builder.build();
    if (!repository.getObjectDatabase().exists()) {
      repository.close();
      throw new IOException("not a Git repository: " + path);
    }
    return repository;
  }

  private Repository mirror(InventoryEntry entry) throws IOException {
    Path directory = mirrors.resolve(entry.digest().substring(0, 32) + ".git");
    try {
      if (!Files.isDirectory(directory.resolve("objects"))) {
        Files.createDirectories(mirrors);
        Git.cloneRepository()
            .setURI(entry.location())
            .setMirror(true)
            .setDirectory(directory.toFile())
            .call()
            .close();
      } else {
        try (Git git = Git.open(directory.toFile())) {
          git.fetch().setRemoveDeletedRefs(true).call();
        }
      }
    } catch (GitAPIException e) {
      throw new IOException("cannot fetch " + entry.browsableUrl() + ": " + e.getMessage(), e);
    }
    return new RepositoryBuilder()
        .setGitDir(directory.toFile())
        .setBare()
        .setMustExist(true)
        .build();
  }
}
