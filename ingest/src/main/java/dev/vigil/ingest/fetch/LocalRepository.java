package dev.vigil.ingest.fetch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.lib.RepositoryBuilder;

/** Opens bare and normal repositories where they are. */
final class LocalRepository {
  private LocalRepository() {}

  static OpenRepository open(String location, String ref) throws IOException {
    Path path = directory(location);
    RepositoryBuilder builder = new RepositoryBuilder();
    if (Files.exists(path.resolve(".git"))) {
      builder.setWorkTree(path.toFile());
    } else {
      builder.setGitDir(path.toFile()).setBare();
    }
    builder.setup();
    ObjectFormat.requireSha1(builder.getGitDir().toPath());
    Repository repository = builder.build();
    try {
      if (!repository.getObjectDatabase().exists()) {
        throw new IOException("not a Git repository: " + path + above(path));
      }
      Optional<String> revision =
          ref.equals(Constants.HEAD) && hasNoCommit(repository)
              ? Optional.empty()
              : Optional.of(ref);
      return new OpenRepository(repository, revision, () -> {});
    } catch (IOException | RuntimeException e) {
      repository.close();
      throw e;
    }
  }

  private static Path directory(String location) throws IOException {
    Path path;
    try {
      path = Path.of(location);
    } catch (InvalidPathException e) {
      throw new IOException("not a path: " + e.getReason(), e);
    }
    if (!Files.isDirectory(path)) {
      throw new IOException("no such directory: " + path);
    }
    return path;
  }

  /** A HEAD that names no commit while there are branches is not that of an empty repository. */
  private static boolean hasNoCommit(Repository repository) throws IOException {
    return repository.resolve(Constants.HEAD) == null
        && repository.getRefDatabase().getRefsByPrefix(Constants.R_HEADS).isEmpty();
  }

  private static String above(Path path) {
    for (Path at = path.getParent(); at != null; at = at.getParent()) {
      if (Files.exists(at.resolve(".git"))) {
        return "; it is a part of " + at;
      }
    }
    return "";
  }
}
