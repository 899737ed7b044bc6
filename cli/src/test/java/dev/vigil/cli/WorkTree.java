package dev.vigil.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;

/** A Git repository that a test changes from night to night. */
final class WorkTree implements AutoCloseable {
  private final Git git;

  private WorkTree(Git git) {
    this.git = git;
  }

  static WorkTree create(Path directory) throws GitAPIException {
    return new WorkTree(Git.init().setDirectory(directory.toFile()).call());
  }

  Path path() {
    return git.getRepository().getWorkTree().toPath();
  }

  Git git() {
    return git;
  }

  /** Commits files; one without content is deleted. */
  WorkTree commit(Map<String, String> files) throws IOException, GitAPIException {
    for (Map.Entry<String, String> file : files.entrySet()) {
      Path path = path().resolve(file.getKey());
      if (file.getValue().isEmpty()) {
        Files.delete(path);
      } else {
        Files.createDirectories(path.getParent());
        Files.writeString(path, file.getValue());
      }
    }
    git.add().addFilepattern(".").call();
    git.add().setUpdate(true).addFilepattern(".").call();
    git.commit().setMessage("test").setAuthor("A", "a@example.org").setSign(false).call();
    return this;
  }

  @Override
  public void close() {
    git.close();
  }
}
